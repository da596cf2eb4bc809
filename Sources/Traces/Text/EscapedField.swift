/// A field of a recorded trace, in which nothing can be mistaken for what separates fields.
enum EscapedField {
  /// A backslash before each of these.
  private static let separators: Set<Unicode.Scalar> = ["\\", ",", "(", ")", "[", "]", "<", ">"]

  static func escaped(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7f || isLineBreak(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        if separators.contains(scalar) { shown += "\\" }
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// What stands for a text of no characters.
  static let nothing = "<>"

  /// An empty one of a list must be seen, too.
  static func argument(_ text: String) -> String { text.isEmpty ? nothing : escaped(text) }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }
}
