/// Reads the words of a `check`, byte by byte.
struct CheckScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    skipBlanks()
  }

  /// Where the next word begins: a byte offset.
  var place: Int { index }
  var isAtEnd: Bool { index == bytes.count }

  /// How a sentence calls what comes next.
  var found: String {
    guard !isAtEnd else { return "nothing" }
    let word = bytes[index...].prefix { !" \t;[]".utf8.contains($0) }
    return "'\(String(decoding: word.isEmpty ? bytes[index...index] : word, as: UTF8.self))'"
  }

  func problem(_ summary: String) -> CheckProblem { CheckProblem(summary: summary, offset: index) }

  /// From a place to the end of the last word.
  func text(from start: Int) -> String {
    trimmed(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    advance(by: 1)
    return true
  }

  mutating func take(word: String) -> Bool {
    let run = bytes[index...].prefix(while: Self.isOfName)
    guard run.elementsEqual(word.utf8) else { return false }
    advance(by: run.count)
    return true
  }

  /// The longest run of signs that compare.
  mutating func sign() -> String {
    let run = bytes[index...].prefix { "<>=!~".utf8.contains($0) }
    let text = String(decoding: run, as: UTF8.self)
    advance(by: run.count)
    return text
  }

  /// Nothing when no number begins here.
  mutating func number() throws(CheckProblem) -> Double? {
    guard let first = bytes[index...].first, (48...57).contains(first) || "-.+".utf8.contains(first)
    else { return nil }
    let run = bytes[index...].prefix { Self.isOfName($0) || "+-".utf8.contains($0) }
    let text = String(decoding: run, as: UTF8.self)
    guard let number = DataCell(text).number else {
      throw problem("Number '\(text)' is malformed")
    }
    advance(by: run.count)
    return number
  }

  /// A bare name, or any text between single quotes.
  mutating func name(_ what: String) throws(CheckProblem) -> String {
    if bytes[index...].first == UInt8(ascii: "'") { return try quoted() }
    let run = bytes[index...].prefix(while: Self.isOfName)
    guard !run.isEmpty else { throw problem("Expected a \(what), found \(found)") }
    let text = String(decoding: run, as: UTF8.self)
    advance(by: run.count)
    return text
  }

  /// What a row must say: up to `,` or `]`, or between single quotes.
  mutating func value() throws(CheckProblem) -> String {
    if bytes[index...].first == UInt8(ascii: "'") { return try quoted() }
    let run = bytes[index...].prefix { !",]".utf8.contains($0) }
    let text = trimmed(String(decoding: run, as: UTF8.self))
    guard !text.isEmpty else { throw problem("Expected a value, found \(found)") }
    advance(by: run.count)
    return text
  }

  private mutating func quoted() throws(CheckProblem) -> String {
    let text = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "'") }
    guard text.endIndex < bytes.count else {
      throw problem("Name is opened by ' and never closed")
    }
    advance(by: text.count + 2)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func advance(by count: Int) {
    index += count
    skipBlanks()
  }

  private mutating func skipBlanks() {
    while index < bytes.count, " \t".utf8.contains(bytes[index]) { index += 1 }
  }

  /// Letters of any script, digits, `_`, `.` and `%`.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
