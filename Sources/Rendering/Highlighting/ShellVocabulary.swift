/// The reserved words of sh and bash, by what may follow them.
enum ShellVocabulary {
  /// After these a command follows.
  static let leading: Set<String> = [
    "if", "then", "elif", "else", "while", "until", "do", "!", "time", "coproc",
  ]
  /// After these an operand, a separator or nothing follows.
  static let closing: Set<String> = [
    "fi", "done", "esac", "case", "for", "select", "function", "[[", "return", "exit", "break",
    "continue", "local", "export", "readonly", "declare", "set", "shift", "trap", "unset",
  ]
}
