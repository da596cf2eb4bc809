import Basics
import SiteModel
import Snippets

extension BuiltSite {
  /// For each snippet what is not as it was recorded or claimed, or was never recorded.
  ///
  /// - Parameter isChosen: which snippets are meant.
  /// - Returns: what is wrong with each, in the order of the manuscript.
  func recordingDiagnostics(where isChosen: (Snippet) -> Bool) -> [[Diagnostic]] {
    zip(manuscript.snippets, results).map { snippet, result in
      guard isChosen(snippet) else { return [] }
      return snippet.unmetChecks(result) + snippet.recordingComplaints(result)
        + snippet.traceComplaints(result)
    }
  }
}

extension Snippet {
  /// The transcript that a recording is compared with; nothing where the program did not do as it
  /// was told, which is complained about elsewhere, or another role of its scene has the recording.
  func recordable(_ result: ActionResult?) -> Transcript? {
    guard ownsTranscript else { return nil }
    return expectedRun(result)?.transcript
  }

  /// The run, when all programs did as they were told.
  func expectedRun(_ result: ActionResult?) -> ActionResult.Run? {
    guard attributes.treatment.isRun, let result, Verdict(on: self, result).isRunAsExpected else {
      return nil
    }
    return result.run
  }

  fileprivate func unmetChecks(_ result: ActionResult?) -> [Diagnostic] {
    expectedRun(result).map { unmetChecks(by: $0.transcript) } ?? []
  }

  fileprivate func recordingComplaints(_ result: ActionResult?) -> [Diagnostic] {
    guard let transcript = recordable(result) else { return [] }
    guard let recording else { return notRecorded(transcript) }
    return recording.difference(from: transcript).map { [$0.diagnostic] } ?? []
  }

  /// A program that prints nothing needs no recording; that of a measurement is missed by every
  /// build.
  private func notRecorded(_ transcript: Transcript) -> [Diagnostic] {
    guard !attributes.isVolatile, !transcript.recorded(names: laneNames).isEmpty else { return [] }
    return [
      Diagnostic(
        .error, id: "NotRecorded", "Output of '\(program.name)' was never reviewed", at: location,
        fix: "Run 'sitegen verify --update', read what it recorded, and commit it")
    ]
  }
}
