/// Finds at a place of a text the longest term that stands there.
///
/// By the first two bytes of a word, because most words of a text are no term, and must cost next
/// to nothing: so a term has at least two bytes.
struct TermIndex: Sendable {
  private struct Spelling: Sendable {
    var bytes: [UInt8]
    var term: Int
    /// Begins and ends with Hangul, where particles follow without a space.
    var isHangul: Bool
    /// The spelling that begins with the same two bytes and is tried next.
    var next: Int
  }

  /// A term that was found, and where it ends.
  struct Match: Sendable, Hashable {
    var term: Int
    /// Without the `s` of a plural and without a particle.
    var end: Int
  }

  private var spellings: [Spelling] = []
  private var heads = [Int32](repeating: -1, count: 1 << 16)

  /// - Parameter terms: for each term its spellings.
  init(_ terms: [[String]]) {
    let all = terms.enumerated().flatMap { term, spellings in
      spellings.flatMap { Self.forms(of: $0) }.map { (bytes: Array($0.utf8), term: term) }
    }
    // The shortest first, because each goes before those that are there.
    let sorted = all.enumerated().sorted {
      ($0.element.bytes.count, -$0.offset) < ($1.element.bytes.count, -$1.offset)
    }
    for (_, spelling) in sorted where spelling.bytes.count > 1 {
      insert(spelling.bytes, spelling.term)
    }
  }

  /// Term by term, as long as nothing is found there: `bytes[start]` begins a word.
  func match(in bytes: [UInt8], at start: Int) -> Match? {
    guard start + 1 < bytes.count else { return nil }
    var candidate = Int(heads[Self.key(bytes[start], bytes[start + 1])])
    while candidate >= 0 {
      let spelling = spellings[candidate]
      if let end = end(of: spelling, in: bytes, at: start) {
        return Match(term: spelling.term, end: end)
      }
      candidate = spelling.next
    }
    return nil
  }

  private mutating func insert(_ bytes: [UInt8], _ term: Int) {
    let key = Self.key(bytes[0], bytes[1])
    spellings.append(
      Spelling(
        bytes: bytes, term: term, isHangul: bytes[bytes.count - 1] >= 0x80,
        next: Int(heads[key])))
    heads[key] = Int32(spellings.count - 1)
  }

  /// A sentence may begin with it.
  private static func forms(of spelling: String) -> [String] {
    guard let first = spelling.utf8.first, (97...122).contains(first) else { return [spelling] }
    return [spelling, spelling.prefix(1).uppercased() + spelling.dropFirst()]
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) << 8 | Int(second)
  }

  private func end(of spelling: Spelling, in bytes: [UInt8], at start: Int) -> Int? {
    let end = start + spelling.bytes.count
    guard end <= bytes.count else { return nil }
    // Both begin with the same two bytes.
    for offset in 2..<max(2, spelling.bytes.count)
    where bytes[start + offset] != spelling.bytes[offset] { return nil }
    return spelling.isHangul ? hangulEnd(bytes, end) : latinEnd(bytes, end)
  }

  private func latinEnd(_ bytes: [UInt8], _ end: Int) -> Int? {
    if !WordBytes.continues(bytes, at: end) { return end }
    if bytes[end] == UInt8(ascii: "s"), !WordBytes.continues(bytes, at: end + 1) { return end + 1 }
    let isLonger = bytes[end...].starts(with: "es".utf8)
    return isLonger && !WordBytes.continues(bytes, at: end + 2) ? end + 2 : nil
  }

  private func hangulEnd(_ bytes: [UInt8], _ end: Int) -> Int? {
    guard WordBytes.isHangul(bytes, at: end) else { return end }
    return Particles.begin(bytes[end...]) ? end : nil
  }
}
