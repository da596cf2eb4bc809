import Basics

/// A path that a test knows to be one.
func path(_ text: String) -> RelativePath {
  guard let path = RelativePath(text) else { preconditionFailure("'\(text)' is no path") }
  return path
}

extension [Diagnostic] {
  /// One a line: `file:line:column+columns: error: summary (id) [fix] note`.
  var rendered: String { sorted().map(\.rendered).joined(separator: "\n") }
}

extension Diagnostic {
  var rendered: String {
    let place = location.map(\.rendered) ?? "nowhere"
    let fix = fix.map { " [\($0)]" } ?? ""
    let notes = notes.map { " {\($0.text)\($0.location.map { " " + $0.rendered } ?? "")}" }
    return "\(place): \(severity.rawValue): \(summary)\(fix)\(notes.joined())"
  }
}

extension SourceLocation {
  fileprivate var rendered: String {
    "\(path):\(range.start.line):\(range.start.column)+\(range.end.column - range.start.column)"
  }
}
