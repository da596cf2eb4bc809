import Snippets

extension Listing {
  /// What a page shows of a program that was done.
  ///
  /// The appearance is what the fence shows; there is no result of a skipped program. `members` are
  /// the snippets of its run, by role; `shown` is what pages show of the run.
  init(
    _ appearance: Appearance, of snippet: Snippet, members: [Int], _ result: ActionResult?,
    shown: Transcript?
  ) {
    let treatment = snippet.attributes.treatment
    let commands = result?.compilations[snippet.roleIndex].commands ?? []
    let showsRun = appearance.showsTranscript
    self.init(
      title: appearance.title, language: appearance.language,
      excerpts: appearance.excerpts.map { Excerpt(firstLine: $0.firstLine, text: $0.text) },
      completeText: snippet.program.text,
      commands: showsRun || snippet.scene != nil ? commands : [],
      expectedFailure: treatment.expectedFailure,
      outcome: Outcome(appearance, of: snippet, result, shown),
      isReduced: result?.run?.isReduced ?? false)
    printsFacts = snippet.attributes.table != nil
    guard showsRun, case .ran = outcome else { return }
    measurement = snippet.attributes.isVolatile ? snippet.recording?.measured : nil
    chart = shown.flatMap { Chart($0, of: snippet, appearance.chart) }
    if snippet.isTraced {
      diagram = Diagram(
        result?.run?.trace, of: snippet, appearance.laneNames, members: members)
    }
    if snippet.attributes.expectsLeaks { leftovers = result?.run?.leftovers ?? [] }
  }

  /// What a page shows of a program that was not done, but recorded (`build --replay`).
  init(replaying snippet: Snippet, members: [Int], _ appearance: Appearance) {
    self.init(appearance, of: snippet, members: members, nil, shown: nil)
    isReplayed = true
    measurement = appearance.showsTranscript ? snippet.recording?.measured : nil
    switch (snippet.attributes.treatment, snippet.recordedTranscript) {
    case (.run, .some(let transcript)) where appearance.showsTranscript:
      outcome = .ran(lanes: Lane.lanes(transcript, appearance, snippet))
      chart = Chart(transcript, of: snippet, appearance.chart)
      if snippet.isTraced {
        diagram = Diagram(nil, of: snippet, appearance.laneNames, members: members)
      }
    case (.skip(let reason), _): outcome = .skipped(reason: reason)
    case (.run, _) where appearance.showsTranscript:
      outcome = .unrecorded
    case (.run, _): outcome = .shownElsewhere(scene: snippet.scene?.name)
    default: outcome = .compiled
    }
  }
}

extension Listing.Outcome {
  fileprivate init(
    _ appearance: Appearance, of snippet: Snippet, _ result: ActionResult?, _ shown: Transcript?
  ) {
    if case .skip(let reason) = snippet.attributes.treatment {
      self = .skipped(reason: reason)
    } else if snippet.isInDoubt {
      self = .broken(summary: "Its attributes have a mistake")
    } else if let result {
      self.init(appearance, of: snippet, doneWith: result, shown)
    } else {
      self = .compiled
    }
  }

  private init(
    _ appearance: Appearance, of snippet: Snippet, doneWith result: ActionResult,
    _ shown: Transcript?
  ) {
    let verdict = Verdict(on: snippet, result)
    let own = result.compilations[snippet.roleIndex]
    if let summary = verdict.summary {
      self = .broken(summary: summary)
    } else if !own.isCompiled {
      self = .refused(own.messages)
    } else if snippet.attributes.treatment.isRun, !appearance.showsTranscript {
      self = .shownElsewhere(scene: snippet.scene?.name)
    } else if let shown {
      self = .ran(lanes: Listing.Lane.lanes(shown, appearance, snippet))
    } else if snippet.attributes.isVolatile {
      self = .broken(summary: "It was never measured")
    } else {
      self = .compiled
    }
  }
}

extension Listing.Lane {
  /// One lane a process, those of a role together; a process other than the first of its role that
  /// wrote nothing and ended well, or whose end nobody saw, has nothing to say and no lane.
  static func lanes(
    _ transcript: Transcript, _ appearance: Appearance, _ snippet: Snippet
  ) -> [Listing.Lane] {
    let names = transcript.names(appearance.laneNames)
    let places = transcript.lanes
    return transcript.processes.indices.compactMap { process in
      let lines = transcript.lines(of: process)
      let ending = transcript.processes[process].ending
      let place = places[process]
      let isSilent = lines.isEmpty && (ending == nil || ending == .exited(0))
      guard place.birth == 0 || !isSilent else { return nil }
      return Listing.Lane(
        name: names[process], lines: lines, ending: ending, role: place.role,
        isMeantToFail: place.birth == 0 && snippet.meansToFail(role: place.role))
    }
  }
}

extension Snippet {
  /// Whether the first process of a role of its run has to end otherwise than with success.
  fileprivate func meansToFail(role: Int) -> Bool {
    guard let scene else { return attributes.treatment.expectedFailure != nil }
    return scene.expectations.indices.contains(role) && scene.expectations[role] != .exit(0)
  }
}
