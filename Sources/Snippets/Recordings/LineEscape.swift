/// How the lane form of a recording writes what a reviewer could not see or would misread.
///
/// `\\` is a backslash, `\u{1b}` a scalar by its hexadecimal number, and a backslash at the end of a
/// line says that the line had no line feed. Any other backslash stands for itself.
enum LineEscape {
  /// The escape that begins at a backslash: its meaning and its length in bytes.
  static func read(
    _ bytes: [UInt8], at start: Int
  ) -> (bytes: [UInt8], length: Int, endsLine: Bool) {
    guard start + 1 < bytes.count else { return ([], 1, true) }
    if bytes[start + 1] == UInt8(ascii: "\\") { return ([UInt8(ascii: "\\")], 2, false) }
    if bytes[start...].starts(with: Array("\\u{".utf8)),
      let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: "}")),
      let number = UInt32(String(decoding: bytes[(start + 3)..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number)
    {
      return (Array(String(Character(scalar)).utf8), end + 1 - start, false)
    }
    return ([UInt8(ascii: "\\")], 1, false)
  }

  /// A literal stretch of a line with all escapes that it needs.
  ///
  /// Where it is all of a line, a lone `...` would be a wildcard; where it ends its line, a last space
  /// would be invisible.
  static func escaped(_ piece: [UInt8], isWholeLine: Bool, isLast: Bool) -> String {
    var text: [UInt8] = []
    for (index, byte) in piece.enumerated() {
      let isEdge =
        isLast && index == piece.count - 1 && (byte == UInt8(ascii: " ") || byte == 9)
      let isFalseWildcard =
        piece[index...].starts(with: LinePattern.wildcard)
        || index == 0 && isWholeLine && piece == Array("...".utf8)
      if byte < 32 && byte != 9 || byte == 127 || isEdge || isFalseWildcard {
        text += Array("\\u{\(String(byte, radix: 16))}".utf8)
      } else if byte == UInt8(ascii: "\\") {
        text += [byte, byte]
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func holdsWildcard(_ piece: [UInt8]) -> Bool {
    piece.indices.contains { piece[$0...].starts(with: LinePattern.wildcard) }
  }
}
