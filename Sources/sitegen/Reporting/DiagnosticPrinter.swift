import Basics

/// Prints diagnostics on standard error, for a person.
struct DiagnosticPrinter {
  let sources: FileTree

  struct Count {
    var errors = 0
    var warnings = 0

    /// `2 errors, 1 warning`.
    var text: String {
      let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      return parts.map { counted($0.0, $0.1) }.joined(separator: ", ")
    }
  }

  @discardableResult
  func print(_ diagnostics: [Diagnostic]) -> Count {
    let text = DiagnosticText(
      sources: sources, style: TerminalStyle(for: Output.standardError.rawValue))
    var count = Count()
    for diagnostic in diagnostics {
      Output.standardError.line(text.text(for: diagnostic))
      if diagnostic.severity == .error { count.errors += 1 } else { count.warnings += 1 }
    }
    return count
  }
}
