import Basics

/// Finds words for a run that went otherwise than expected.
struct RunComplaints {
  private let snippet: Snippet

  init(_ snippet: Snippet) { self.snippet = snippet }

  func exceeded(_ limit: Limits.Name) -> Diagnostic {
    let amount = snippet.attributes.limits.amount(limit)
    let more = LimitAmount(limit, amount.value * 2)
    return Diagnostic(
      .error, id: "LimitExceeded", sentence(limit, amount.description), at: snippet.location,
      fix: "If it needs more, raise the limit with '\(limit.rawValue)=\(more.attributeText)'")
  }

  private func sentence(_ limit: Limits.Name, _ amount: String) -> String {
    switch limit {
    case .timeout: "Ran longer than \(amount) and was stopped"
    case .cpu: "Used more than \(amount) of processor time and was stopped"
    case .memory: "Used more than \(amount) of memory and was stopped"
    case .processes: "Needed more than \(amount) at one time"
    case .fileSize: "Wrote a file larger than \(amount)"
    case .output: "Printed more than \(amount) and was stopped"
    }
  }

  func unexpected(
    _ ending: ProcessEnding?, _ expectation: Expectation, _ transcript: Transcript
  ) -> Diagnostic {
    switch ending {
    case .signaled(let signal) where signal.isTrap:
      return trapped(signal, expectation, transcript)
    case .signaled(let signal):
      return complaint(
        "UnexpectedSignal", "Killed by \(signal.name), expected \(expectation.description)",
        expectingInstead: .signal(signal))
    case .exited(let status):
      return complaint(
        "UnexpectedExit", "Exited with \(status), expected \(expectation.description)",
        expectingInstead: .exit(status))
    case .stillRunning, .asleep, nil:
      return complaint(
        "UnseenEnding", "Ending was not seen, expected \(expectation.description)",
        expectingInstead: nil)
    }
  }

  private func trapped(
    _ signal: Signal, _ expectation: Expectation, _ transcript: Transcript
  ) -> Diagnostic {
    let failure = RuntimeFailure(in: transcript, of: snippet.program)
    var complaint = complaint(
      "UnexpectedTrap",
      "Trapped (\(signal.name))\(failure.map { ": \($0.text)" } ?? ""), "
        + "expected \(expectation.description)",
      expectingInstead: .trap)
    if let line = failure?.line {
      complaint.location = snippet.location(line: line)
      complaint.notes.append(Diagnostic.Note("The program begins here", at: snippet.location))
    }
    return complaint
  }

  private func complaint(
    _ id: String, _ summary: String, expectingInstead expectation: Expectation?
  ) -> Diagnostic {
    let fix = expectation.map { expectation in
      expectation == .exit(0)
        ? "If that is right, remove 'expect='"
        : "If that is right, write 'expect=\(expectation.attributeText)'"
    }
    return Diagnostic(.error, id: id, summary, at: snippet.location, fix: fix)
  }
}
