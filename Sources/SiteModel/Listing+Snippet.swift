import Snippets

extension Listing {
  /// What a page shows of a program that was done.
  ///
  /// The appearance is what the fence shows; there is no result of a skipped program.
  init(_ appearance: Appearance, of snippet: Snippet, _ result: ActionResult?) {
    let treatment = snippet.attributes.treatment
    let commands = result?.compilations[snippet.roleIndex].commands ?? []
    self.init(
      title: appearance.title, language: appearance.language,
      excerpts: appearance.excerpts.map { Excerpt(firstLine: $0.firstLine, text: $0.text) },
      completeText: snippet.program.text,
      commands: appearance.showsTranscript ? commands : [],
      expectedFailure: treatment.expectedFailure,
      outcome: Outcome(appearance, of: snippet, result),
      isReduced: result?.run?.isReduced ?? false)
  }

  /// What a page shows of a program that was not done, but recorded (`build --replay`).
  init(replaying snippet: Snippet, _ appearance: Appearance) {
    self.init(appearance, of: snippet, nil)
    isReplayed = true
    switch (snippet.attributes.treatment, snippet.recording) {
    case (.run(let expectation), .some(let recording)) where appearance.showsTranscript:
      outcome = .ran(
        lanes: Lane.lanes(recording.transcript(expecting: expectation), appearance.lanes))
    case (.skip(let reason), _): outcome = .skipped(reason: reason)
    case (.run, _) where appearance.showsTranscript:
      outcome = .skipped(reason: "Not run here, and there is no recording of it")
    default: outcome = .compiled
    }
  }
}

extension Listing.Outcome {
  fileprivate init(_ appearance: Appearance, of snippet: Snippet, _ result: ActionResult?) {
    if case .skip(let reason) = snippet.attributes.treatment {
      self = .skipped(reason: reason)
    } else if let result {
      self.init(appearance, of: snippet, doneWith: result)
    } else {
      self = .compiled
    }
  }

  private init(_ appearance: Appearance, of snippet: Snippet, doneWith result: ActionResult) {
    let verdict = Verdict(on: snippet, result)
    if let summary = verdict.summary {
      self = .broken(summary: summary)
    } else if !result.isCompiled {
      self = .refused(result.compilations[snippet.roleIndex].messages)
    } else if let run = result.run, appearance.showsTranscript {
      let transcript = snippet.recording?.arrange(run.transcript) ?? run.transcript
      self = .ran(lanes: Listing.Lane.lanes(transcript, appearance.lanes))
    } else {
      self = .compiled
    }
  }
}

extension Listing.Lane {
  /// One lane a process; a process other than the first that wrote nothing and ended well, or whose
  /// end nobody saw, has nothing to say and no lane.
  static func lanes(_ transcript: Transcript, _ names: [String]) -> [Listing.Lane] {
    let labels = transcript.labels(names)
    return transcript.processes.indices.compactMap { process in
      let lines = transcript.lines(of: process)
      let ending = transcript.processes[process].ending
      let isSilent = lines.isEmpty && (ending == nil || ending == .exited(0))
      guard process == 0 || !isSilent else { return nil }
      return Listing.Lane(label: labels[process], lines: lines, ending: ending)
    }
  }
}
