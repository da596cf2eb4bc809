/// The known words of a language that `CLexer` reads.
struct CVocabulary: Sendable {
  var keywords: Set<String>
  var types: Set<String>
  var hasPreprocessor: Bool
  /// `Int32` is a type because of its first letter.
  var typesAreCapitalized: Bool

  func kind(of word: String) -> HighlightKind? {
    if keywords.contains(word) { return .keyword }
    if types.contains(word) { return .type }
    guard let first = word.utf8.first else { return nil }
    if typesAreCapitalized { return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first ? .type : nil }
    return word.utf8.suffix(2).elementsEqual("_t".utf8) ? .type : nil
  }

  /// C23 (ISO/IEC 9899:2024 §6.4.1); names that end in `_t` are types, as POSIX reserves them.
  static let c = CVocabulary(
    keywords: [
      "alignas", "alignof", "auto", "break", "case", "const", "constexpr", "continue", "default",
      "do", "else", "enum", "extern", "false", "for", "goto", "if", "inline", "nullptr",
      "register", "restrict", "return", "sizeof", "static", "static_assert", "struct", "switch",
      "thread_local", "true", "typedef", "typeof", "union", "volatile", "while", "_Alignas",
      "_Alignof", "_Atomic", "_Generic", "_Noreturn", "_Static_assert", "_Thread_local", "NULL",
    ],
    types: [
      "bool", "char", "double", "float", "int", "long", "short", "signed", "unsigned", "void",
      "_Bool", "_Complex", "DIR", "FILE",
    ],
    hasPreprocessor: true, typesAreCapitalized: false)

  /// For Swift that is nested too deeply to be parsed (see `swiftTokens`).
  static let swift = CVocabulary(
    keywords: [
      "actor", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch",
      "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum",
      "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
      "in", "init", "inout", "internal", "is", "lazy", "let", "mutating", "nil", "nonisolated",
      "package", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "some",
      "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
      "typealias", "var", "weak", "where", "while", "any", "Self", "Any",
    ],
    types: [], hasPreprocessor: false, typesAreCapitalized: true)
}
