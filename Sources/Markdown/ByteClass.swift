/// The questions Markdown asks of bytes and characters.
extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  var isSpace: Bool { self == 0x20 || (0x09...0x0D) ~= self }
  var isDigit: Bool { (0x30...0x39) ~= self }
  var isLetter: Bool { (0x41...0x5A) ~= self || (0x61...0x7A) ~= self }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isPunctuation: Bool {
    (0x21...0x2F) ~= self || (0x3A...0x40) ~= self || (0x5B...0x60) ~= self
      || (0x7B...0x7E) ~= self
  }
  var lowercased: UInt8 { (0x41...0x5A) ~= self ? self | 0x20 : self }
}

extension Unicode.Scalar {
  var isWhitespace: Bool {
    value < 0x80 ? UInt8(value).isSpace : properties.generalCategory == .spaceSeparator
  }

  /// As CommonMark 0.30 says: ASCII punctuation, and the general categories P….
  var isPunctuation: Bool {
    guard value >= 0x80 else { return UInt8(value).isPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// A character of a script that is written without spaces between a word and its particle, as
  /// the amendment of commonmark-spec #650 lists them: Han, Kana, Hangul, their punctuation and
  /// full-width forms.
  var isCJK: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFFEE, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// The character that begins at `index`; a line feed at the end of the text.
  func scalar(at index: Int) -> Unicode.Scalar {
    guard index < count else { return "\n" }
    guard self[index] >= 0x80 else { return Unicode.Scalar(self[index]) }
    let length = self[index] >= 0xF0 ? 4 : self[index] >= 0xE0 ? 3 : 2
    var value = UInt32(self[index]) & (0xFF >> UInt32(length + 1))
    for continuation in self[(index + 1)..<Swift.min(index + length, count)] {
      value = value << 6 | UInt32(continuation & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The character that ends before `index`; a line feed at the beginning of the text.
  func scalar(before index: Int) -> Unicode.Scalar {
    guard index > 0 else { return "\n" }
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// Whether an odd number of backslashes stands before `index`.
  func isEscaped(_ index: Int) -> Bool {
    var start = index
    while start > 0, self[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (index - start) % 2 == 1
  }

  /// Whether `text` stands at `index`, ASCII case ignored; `text` must be lower case.
  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
    for i in 0..<text.utf8CodeUnitCount
    where self[index + i].lowercased != (text.utf8Start + i).pointee { return false }
    return true
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
