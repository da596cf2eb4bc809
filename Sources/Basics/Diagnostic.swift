/// A mistake in what an author wrote, said so that he can mend it.
///
/// Summaries read like headlines: most specific word first, the author's own words quoted, no full
/// stop. One id, one kind of mistake.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable {
    /// The build goes on and the exit code stays 0.
    case warning
    /// The content is wrong: exit code 1.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .error
    }
  }

  /// A second place that helps to understand the mistake; its text ends in "here".
  package struct Note: Sendable, Hashable {
    package var text: String
    package var location: SourceLocation?

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  package var severity: Severity
  /// A stable name in UpperCamelCase, for example `UnknownAttribute`.
  package var id: String
  package var summary: String
  /// Nothing only where no file is to blame.
  package var location: SourceLocation?
  /// One likely remedy, said in the imperative.
  package var fix: String?
  package var notes: [Note]

  package init(
    _ severity: Severity, id: String, _ summary: String, at location: SourceLocation?,
    fix: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.location = location
    self.fix = fix
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// By file, place, severity (errors first), id and summary: the order in which they are printed.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.location, right.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (.some(let l), .some(let r)) where l.path != r.path: return l.path < r.path
    case (.some(let l), .some(let r)) where l.range.start != r.range.start:
      return l.range.start < r.range.start
    default: break
    }
    guard left.severity == right.severity else { return left.severity > right.severity }
    return (left.id, left.summary) < (right.id, right.summary)
  }
}
