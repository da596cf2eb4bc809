import Basics
import Pipeline

/// A report in the XML that JUnit made common: one test case a program or file.
struct JUnitReport {
  private let verification: Verification

  init(_ verification: Verification) { self.verification = verification }

  var text: String {
    let cases = verification.cases
    let failures = cases.count { $0.hasErrors }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="sitegen verify" tests="\(cases.count)" failures="\(failures)">
      \(cases.map(element).joined(separator: "\n"))
      </testsuite>

      """
  }

  private func element(_ test: Verification.Case) -> String {
    let name = escaped(test.name)
    let group = escaped(test.path?.text ?? "site")
    let errors = test.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return "  <testcase classname=\"\(group)\" name=\"\(name)\" />" }
    let bodies = errors.map { error in
      "    <failure type=\"\(error.id)\" message=\"\(escaped(error.summary))\">"
        + "\(escaped(place(error)))</failure>"
    }
    return "  <testcase classname=\"\(group)\" name=\"\(name)\">\n"
      + bodies.joined(separator: "\n") + "\n  </testcase>"
  }

  private func place(_ diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location else { return diagnostic.fix ?? "" }
    let start = location.range.start
    let notes = diagnostic.notes.map(\.text)
    return (["\(location.path):\(start.line):\(start.column)", diagnostic.fix ?? ""] + notes)
      .joined(separator: "\n")
  }

  /// For text and for attributes; control characters, which XML 1.0 does not know, become U+FFFD.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 32: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
