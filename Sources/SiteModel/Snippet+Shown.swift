package import Snippets

extension Snippet {
  /// What pages show of its run: of a measurement what was recorded, of any other run what it
  /// printed, in the recorded interleaving.
  package func shownTranscript(_ result: ActionResult?) -> Transcript? {
    guard !attributes.isVolatile else { return recordedTranscript }
    return result?.run.map { recording?.arrange($0.transcript) ?? $0.transcript }
  }

  /// What was recorded of its run; nothing where nothing was.
  var recordedTranscript: Transcript? {
    guard case .run(let expectation) = attributes.treatment else { return nil }
    return recording?.transcript(expecting: expectation)
  }
}

extension Chart {
  /// Nothing where none is asked for, or what was printed is no table.
  init?(_ transcript: Transcript, of snippet: Snippet, _ spec: ChartSpec?) {
    guard let spec else { return nil }
    let lines = transcript.printed(byRole: snippet.roleIndex)
    guard case .success(let table) = DataTable.parse(lines) else { return nil }
    self.init(table: table, spec: spec)
  }
}
