package import Basics

/// What probing says of one program.
package struct ProbeFinding: Sendable, Hashable {
  /// The snippet's id.
  package var name: String
  package var steadiness: Steadiness
  /// Whether its author says as much, by wildcards in the recording that hold for every run.
  ///
  /// The order of lines of different processes is never promised.
  package var isDeclared: Bool
  package var runs: Int
  /// An error for what is not declared.
  package var diagnostics: [Diagnostic]

  package init(_ snippet: Snippet, _ tally: ProbeTally) {
    name = snippet.id
    runs = tally.runs
    let steadiness = Steadiness(tally)
    self.steadiness = steadiness
    let isRecorded = tally.kinds.allSatisfy { kind in
      snippet.recording?.difference(from: kind.run.transcript) == nil
    }
    switch steadiness {
    case .stable, .orderOnly:
      isDeclared = true
      diagnostics = []
    case .valueVarying, .flaky:
      isDeclared = snippet.recording != nil && isRecorded
      diagnostics = isDeclared ? [] : [snippet.complaint(about: steadiness, tally)]
    }
  }
}

extension Snippet {
  fileprivate func complaint(about steadiness: Steadiness, _ tally: ProbeTally) -> Diagnostic {
    switch steadiness {
    case .valueVarying(let lines):
      return Diagnostic(
        .error, id: "Varying",
        "Output of '\(program.name)' is not the same in every run (\(tally.runs) runs)",
        at: location,
        fix: "Record '\(lines[0].pattern)', or print something that does not vary",
        notes: [Diagnostic.Note(lines.map(\.note).joined(separator: "\n"))])
    case .flaky(let first, let other):
      return Diagnostic(
        .error, id: "Flaky",
        "Program '\(program.name)' is flaky: \(tally.kinds.count) kinds of runs in \(tally.runs)",
        at: location, fix: "Let its processes wait for each other, or record it with wildcards",
        notes: [
          Diagnostic.Note("One run:\n" + first.recorded(names: laneNames)),
          Diagnostic.Note("Another run:\n" + other.recorded(names: laneNames)),
        ])
    case .stable, .orderOnly:
      preconditionFailure("There is nothing to complain about in a steady program")
    }
  }
}

extension VaryingLine {
  fileprivate var note: String {
    let seen = examples.map { "'\($0)'" }.joined(separator: ", then ")
    return "\(seen): the smallest wildcard is '\(pattern)'"
  }
}
