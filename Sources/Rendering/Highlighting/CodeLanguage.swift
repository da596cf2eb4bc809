/// A language whose code is coloured.
enum CodeLanguage: Sendable, Hashable {
  case swift, c, shell

  /// From the first word of an info string, letter case ignored; nothing for any other language.
  init?(info: String) {
    switch info.prefix(while: { $0 != " " && $0 != "\t" }).lowercased() {
    case "swift": self = .swift
    case "c", "h": self = .c
    case "sh", "bash", "shell", "zsh": self = .shell
    default: return nil
    }
  }

  /// What in `bytes` is not plain.
  func tokens(in bytes: [UInt8]) -> [HighlightToken] {
    switch self {
    case .swift: swiftTokens(in: bytes)
    case .c:
      bytes.withUnsafeBufferPointer { bytes in
        var lexer = CLexer(bytes, vocabulary: .c)
        return lexer.tokens()
      }
    case .shell:
      bytes.withUnsafeBufferPointer { bytes in
        var lexer = ShellLexer(bytes)
        return lexer.tokens()
      }
    }
  }
}
