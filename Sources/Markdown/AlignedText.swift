/// The bytes of a text node, each with the place it comes from in the source.
struct AlignedText {
  private(set) var bytes: [UInt8] = []
  private(set) var places: [Int] = []
  /// Whether a byte was written as an escape or entity, and so is never markup.
  private(set) var isEscaped: [Bool] = []
  let stop: Int

  init(_ text: String, from start: Int, to stop: Int, in source: [UInt8], masks: Masks?) {
    self.stop = stop
    let literal = Array(text.utf8)
    bytes.reserveCapacity(literal.count)
    places.reserveCapacity(literal.count)
    isEscaped.reserveCapacity(literal.count)
    var i = 0
    var place = start
    while i < literal.count {
      let raw = place < source.count ? source[place] : 0
      if let meaning = masks?.meaning(in: literal, at: i) {
        if let original = meaning.original { append(original, place) }
        i += 3
        place += 3
      } else if raw == UInt8(ascii: "\\"), place + 1 < stop, source[place + 1].isPunctuation,
        literal[i] == source[place + 1]
      {
        append(literal[i], place, isEscaped: true)
        i += 1
        place += 2
      } else if raw == UInt8(ascii: "&"), let end = entityEnd(source, place, stop, literal[i]) {
        let length = expansion(literal, i)
        for byte in literal[i..<(i + length)] { append(byte, place, isEscaped: true) }
        i += length
        place = end
      } else {
        append(literal[i], place)
        i += 1
        place += 1
      }
    }
  }

  func place(_ index: Int) -> Int { index < places.count ? min(places[index], stop) : stop }

  private mutating func append(_ byte: UInt8, _ place: Int, isEscaped escaped: Bool = false) {
    bytes.append(byte)
    places.append(place)
    isEscaped.append(escaped)
  }
}

/// The end of an entity that libcmark resolved at `place` to a text that begins with `first`.
private func entityEnd(_ source: [UInt8], _ place: Int, _ stop: Int, _ first: UInt8) -> Int? {
  var end = place + 1
  while end < stop, end < place + 40, source[end].isAlphanumeric || source[end] == 0x23 { end += 1 }
  guard end > place + 1, end < stop, source[end] == UInt8(ascii: ";") else { return nil }
  guard first == UInt8(ascii: "&") else { return end + 1 }
  // Only these mean an ampersand; every other text that begins with one was left as it is.
  let name = source.text((place + 1)..<end).lowercased()
  let number = name.hasPrefix("#x") ? Int(name.dropFirst(2), radix: 16) : Int(name.dropFirst())
  return name == "amp" || number == 38 ? end + 1 : nil
}

/// The bytes an entity became: one character, or two of which the second combines (HTML5 has no
/// other pairs but `fj`).
private func expansion(_ literal: [UInt8], _ index: Int) -> Int {
  let first = literal.scalar(at: index)
  let length = min(UTF8.width(first), literal.count - index)
  let next = literal.scalar(at: index + length)
  let combining: [UInt32] = [0x338, 0x20D2, 0x20E5, 0xFE00, 0x200A, 0x333, 0x331]
  guard index + length < literal.count, combining.contains(next.value) else { return length }
  return length + UTF8.width(next)
}
