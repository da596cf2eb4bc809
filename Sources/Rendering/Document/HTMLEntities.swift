/// Resolves the character references that can spell or split a scheme; the others stay as written,
/// since their `&` is escaped on the way out.
enum HTMLEntities {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":", "tab": "\t",
    "newline": "\n", "nbsp": "\u{A0}", "lpar": "(", "rpar": ")", "sol": "/", "semi": ";",
    "comma": ",", "period": ".", "num": "#", "quest": "?", "equals": "=", "percnt": "%",
    "plus": "+", "excl": "!", "bsol": "\\", "shy": "\u{AD}", "zerowidthspace": "\u{200B}",
  ]

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      if let (character, length) = reference(rest.dropFirst()) {
        result += character
        rest = rest.dropFirst(1 + length)
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// What a reference stands for, and its characters after the `&`, the `;` perhaps missing.
  private static func reference(_ text: Substring) -> (String, Int)? {
    if text.first == "#" {
      let isHex = text.dropFirst().first == "x" || text.dropFirst().first == "X"
      let digits = text.dropFirst(isHex ? 2 : 1).prefix { isHex ? $0.isHexDigit : $0.isNumber }
      let code = digits.isEmpty ? nil : UInt32(digits.suffix(8), radix: isHex ? 16 : 10)
      guard let code else { return nil }
      let length = (isHex ? 2 : 1) + digits.count
      let scalar = Unicode.Scalar(code).map { String($0) } ?? "\u{FFFD}"
      return (scalar, length + (text.dropFirst(length).first == ";" ? 1 : 0))
    }
    let name = text.prefix(16).prefix { $0.isLetter && $0.isASCII }
    guard text.dropFirst(name.count).first == ";", let character = names[name.lowercased()] else {
      return nil
    }
    return (character, name.count + 1)
  }
}
