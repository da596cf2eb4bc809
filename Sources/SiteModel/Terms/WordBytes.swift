/// Where words begin and end, in UTF-8.
enum WordBytes {
  /// Whether the byte there belongs to the same Latin word as the one before it: a letter, a digit,
  /// `_`, or a hyphen before one of these.
  static func continues(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] == UInt8(ascii: "-") {
      return index + 1 < bytes.count && isWord(bytes[index + 1])
    }
    return isWord(bytes[index])
  }

  /// Where the next word may begin, after the one that begins at `start`.
  ///
  /// Syllables of Hangul that stand together are one word; any other character is one by itself.
  static func end(of bytes: [UInt8], from start: Int) -> Int {
    var index = start
    if bytes[index] < 0x80 {
      while index < bytes.count, isWord(bytes[index]) || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      return max(index, start + 1)
    }
    while isHangul(bytes, at: index) { index += 3 }
    guard index == start else { return index }
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// A letter, a digit or `_`.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 95: true
    default: false
    }
  }

  /// Whether a Hangul syllable begins there: U+AC00 to U+D7A3.
  static func isHangul(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let value =
      UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
    return bytes[index] & 0xF0 == 0xE0 && (0xAC00...0xD7A3).contains(value)
  }
}
