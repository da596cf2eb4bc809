import Basics
import Pipeline

/// What verifying found, printed for a person or for a machine.
struct VerificationReport {
  let verification: Verification
  let sources: FileTree

  func print(as format: ReportFormat) {
    switch format {
    case .text: printText()
    case .github: printAnnotations()
    case .junit: Output.standardOutput.write(JUnitReport(verification).text)
    case .json: Output.standardOutput.write(JSONReport(verification).text)
    }
  }

  private func printText() {
    let count = DiagnosticPrinter(sources: sources).print(verification.diagnostics)
    let summary = count.errors == 0 ? "Everything is true" : "Something is not true any more"
    let tail = count.text.isEmpty ? "" : ": \(count.text)"
    let cases = verification.cases.count
    let checked = cases == 1 ? "1 program or file" : "\(cases) programs and files"
    Output.standardOutput.line("\(summary)\(tail). \(checked).")
  }

  /// Workflow commands (GitHub Actions documentation, "Workflow commands").
  private func printAnnotations() {
    for diagnostic in verification.diagnostics {
      var properties: [String] = []
      if let location = diagnostic.location {
        properties = [
          "file=\(escapedProperty(location.path.text))", "line=\(location.range.start.line)",
          "col=\(location.range.start.column)",
        ]
      }
      properties.append("title=\(escapedProperty(diagnostic.id))")
      let words = diagnostic.fix.map { "\(diagnostic.summary)\n\($0)" } ?? diagnostic.summary
      Output.standardOutput.line(
        "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(words))")
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
