/// One complaint of a compiler, placed in the program's own text.
package struct CompilerMessage: Sendable, Hashable, Codable {
  package enum Severity: String, Sendable, Hashable, Codable {
    case error, warning, note
  }

  package var severity: Severity
  /// 1-based, in `Program.text`; 0 where the compiler named no line (a linker's complaint).
  package var line: Int
  /// 1-based, in UTF-8 bytes.
  package var column: Int
  package var text: String

  package init(severity: Severity, line: Int, column: Int, text: String) {
    self.severity = severity
    self.line = line
    self.column = column
    self.text = text
  }
}
