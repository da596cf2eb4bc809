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

  /// Whether a word can begin there: not in the middle of one.
  static func canBegin(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte & 0xC0 != 0x80 else { return false }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    if byte < 0x80 { return isWord(byte) && !isWord(before) && before != UInt8(ascii: "-") }
    return before < 0x80 || !endsHangul(bytes, before: index)
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

  private static func endsHangul(_ bytes: [UInt8], before index: Int) -> Bool {
    index >= 3 && isHangul(bytes, at: index - 3)
  }
}
