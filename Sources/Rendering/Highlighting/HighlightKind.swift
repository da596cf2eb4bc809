/// What a piece of code is to the eye; the raw value is its class name in HTML.
enum HighlightKind: String, Sendable, Hashable {
  case keyword = "k"
  case type = "t"
  case string = "s"
  case comment = "c"
  case number = "n"
  /// A preprocessor directive or an attribute: what speaks to the compiler.
  case directive = "p"
  /// The name of a function or command where it is called.
  case call = "f"
  /// A variable that a shell expands.
  case variable = "v"
}
