import Basics
import SiteModel
import Snippets

extension BuiltSite {
  /// For each snippet whether what was printed is not what was recorded, or was never recorded.
  ///
  /// - Parameter isChosen: which snippets are meant.
  /// - Returns: a diagnostic where something is wrong, in the order of the manuscript.
  func recordingDiagnostics(where isChosen: (Snippet) -> Bool) -> [Diagnostic?] {
    zip(manuscript.snippets, results).map { snippet, result in
      guard isChosen(snippet), let transcript = snippet.recordable(result) else { return nil }
      guard let recording = snippet.recording else { return snippet.notRecorded(transcript) }
      return recording.difference(from: transcript)?.diagnostic
    }
  }
}

extension Snippet {
  /// The transcript that a recording is compared with; nothing where the program did not do as it
  /// was told, which is complained about elsewhere.
  func recordable(_ result: ActionResult?) -> Transcript? {
    guard attributes.treatment.isRun, let result, let run = result.run,
      Verdict(on: self, result).isAsExpected
    else { return nil }
    return run.transcript
  }

  /// A program that prints nothing needs no recording.
  fileprivate func notRecorded(_ transcript: Transcript) -> Diagnostic? {
    guard !transcript.recorded(names: attributes.lanes).isEmpty else { return nil }
    return Diagnostic(
      .error, id: "NotRecorded", "Output of '\(program.name)' was never reviewed", at: location,
      fix: "Run 'sitegen verify --update', read what it recorded, and commit it")
  }
}
