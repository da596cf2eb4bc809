package import Basics

/// What a run printed otherwise than its recording says.
package struct RecordingDifference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case output, ending
  }

  /// What the first difference is.
  package var kind: Kind
  /// `Output changed: 'got 42' is recorded, 'got 43' was printed`.
  package var summary: String
  /// The first recorded line that differs, or the one before which something new was printed.
  package var location: SourceLocation
  /// All differences, one lane after the other, without a final line feed.
  ///
  /// A context line begins with two spaces, what is recorded only with `- `, what was printed only
  /// with `+ `.
  package var text: String

  /// The difference as the author is told of it.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, id: kind == .output ? "OutputChanged" : "EndingChanged", summary, at: location,
      fix: "If the new output is right, run 'sitegen verify --update'",
      notes: [Diagnostic.Note(text)])
  }
}

extension Recording {
  /// What differs, process by process; nothing when every process wrote its own recorded lines in
  /// their order and ended as recorded, and for a measurement.
  package func difference(from transcript: Transcript) -> RecordingDifference? {
    guard measured == nil else { return nil }
    var report = DifferenceReport(self, transcript)
    for lane in lanes(with: transcript) { report.compare(lane) }
    return report.difference
  }
}
