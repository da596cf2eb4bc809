import Basics

/// Finds words for a run that went otherwise than expected.
struct RunComplaints {
  private let snippet: Snippet
  private let run: ActionResult.Run
  private let expectation: Expectation

  init(_ snippet: Snippet, _ run: ActionResult.Run) {
    self.snippet = snippet
    self.run = run
    expectation = snippet.attributes.treatment.expectation ?? .exit(0)
  }

  func exceeded(_ limit: Limits.Name) -> Diagnostic {
    let amount = snippet.attributes.limits.amount(limit)
    let more = LimitAmount(limit, amount.value * 2)
    return Diagnostic(
      .error, id: "LimitExceeded", sentence(limit, amount.description), at: snippet.location,
      fix: "If it needs more, raise the limit with '\(limit.rawValue)=\(more.attributeText)'",
      notes: doings())
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

  func unexpected(_ ending: ProcessEnding?) -> Diagnostic {
    switch ending {
    case .signaled(let signal) where signal.isTrap:
      return trapped(signal)
    case .signaled(let signal):
      return complaint(
        "UnexpectedSignal", "Killed by \(signal.name), expected \(expectation.description)",
        expectingInstead: .signal(signal))
    case .exited(let status):
      return exited(status)
    case .stillRunning, .asleep, nil:
      return complaint(
        "UnseenEnding", "Ending was not seen, expected \(expectation.description)",
        expectingInstead: nil)
    }
  }

  private func exited(_ status: Int32) -> Diagnostic {
    var complaint = complaint(
      "UnexpectedExit", "Exited with \(status), expected \(expectation.description)",
      expectingInstead: .exit(status))
    // Nobody wants a page that shows a misspelt command.
    guard let failure = ShellFailure(of: snippet.program, status, wrote: ownLines) else {
      return complaint
    }
    complaint.fix = failure.remedy
    if let place = place(of: failure) {
      complaint.notes.insert(Diagnostic.Note("'\(failure.word)' is called here", at: place), at: 0)
    }
    return complaint
  }

  private func place(of failure: ShellFailure) -> SourceLocation? {
    let lines = snippet.program.text.programLines
    guard lines.indices.contains(failure.line - 1) else { return nil }
    let bytes = Array(lines[failure.line - 1].utf8)
    let word = Array(failure.word.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: word) }
    // A word that the shell put together, as of `./$name`, does not stand there.
    let first = bytes.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? 0
    var place = snippet.location(line: failure.line, column: (start ?? first) + 1)
    if start != nil { place.range.end.column = place.range.start.column + word.count }
    return place
  }

  private func trapped(_ signal: Signal) -> Diagnostic {
    let failure = RuntimeFailure(in: ownLines, of: snippet.program)
    var complaint = complaint(
      "UnexpectedTrap",
      "Trapped (\(signal.name))\(failure.map { ": \($0.text)" } ?? ""), "
        + "expected \(expectation.description)",
      expectingInstead: .trap)
    // What the runtime wrote is in the summary.
    if failure != nil { complaint.notes = doings() }
    if let line = failure?.line {
      complaint.location = snippet.location(line: line)
      complaint.notes.append(Diagnostic.Note("The program begins here", at: snippet.location))
    }
    return complaint
  }

  /// Without what the other programs of a scene wrote.
  private var ownLines: Transcript {
    let all = run.transcript
    var own = all
    own.lines.removeAll { all.processes[$0.process].role != snippet.roleIndex }
    return own
  }

  /// A role of a scene whose cue never came.
  func neverStarted(_ standstill: Standstill) -> Diagnostic {
    let awaited = roleName(standstill.cue.role)
    return Diagnostic(
      .error, id: "Standstill",
      "Role '\(roleName(standstill.role))' was never started: '\(awaited)' "
        + standstill.failure,
      at: snippet.place(of: .after), fix: remedy(for: standstill),
      notes: doings(neverStarted: standstill.role))
  }

  private func remedy(for standstill: Standstill) -> String {
    let awaited = roleName(standstill.cue.role)
    guard case .line(let role, _) = standstill.cue else {
      return "Wait for a line of '\(awaited)' instead: after=\(awaited):\"text\""
    }
    let lines = run.transcript.lines.filter { run.transcript.processes[$0.process].role == role }
    if let last = lines.last {
      return "Wait for what '\(awaited)' does print; its last line is \"\(last.text)\""
    }
    return standstill.reason == .ended
      ? "Let '\(awaited)' print it" : "Let '\(awaited)' flush what it prints, or print it at all"
  }

  private func roleName(_ index: Int) -> String { snippet.scene?.roles[index] ?? "" }

  /// Of a scene what every process was doing: who waits is often not who is to blame.
  private func doings(neverStarted role: Int? = nil) -> [Diagnostic.Note] {
    guard let scene = snippet.scene else { return [] }
    let labels = run.transcript.labels(scene.laneNames)
    return zip(labels, run.transcript.processes).map { label, process in
      let doing = process.role == role ? "was never started" : process.doing
      return Diagnostic.Note("\(label) \(doing)")
    }
  }

  private func complaint(
    _ id: String, _ summary: String, expectingInstead expectation: Expectation?
  ) -> Diagnostic {
    let fix = expectation.map { expectation in
      expectation == .exit(0)
        ? "If that is right, remove 'expect='"
        : "If that is right, write 'expect=\(expectation.attributeText)'"
    }
    return Diagnostic(
      .error, id: id, summary, at: snippet.location, fix: fix, notes: doings() + lastWords)
  }

  /// What it wrote to stderr at last, because most programs say there why they end.
  private var lastWords: [Diagnostic.Note] {
    let lines = ownLines.lines.filter { $0.stream == .stderr }.map(\.text)
      .filter { !trimmed($0).isEmpty }
    guard !lines.isEmpty else { return [] }
    let isAll = lines.count <= Self.lastWordsMax
    let heading = isAll ? "It wrote to stderr" : "Its last lines on stderr"
    let words = lines.suffix(Self.lastWordsMax).map { "\n" + printable($0) }
    return [Diagnostic.Note("\(heading):\(words.joined())")]
  }

  private static let lastWordsMax = 3
  /// What fits two lines of a terminal.
  private static let lastWordsLengthMax = 160

  /// Short enough, and without what would move a terminal's cursor.
  private func printable(_ line: String) -> String {
    let beginning = line.prefix(Self.lastWordsLengthMax)
    let text = beginning.utf8.count < line.utf8.count ? beginning + "…" : line
    return LineEscape.escaped(Array(text.utf8), isWholeLine: false, isLast: false)
  }
}

extension Standstill {
  /// What the awaited role did not do.
  fileprivate var failure: String {
    switch (cue, reason) {
    case (.line(_, let text), .ended): "ended before it printed \"\(text)\""
    case (.line(_, let text), .limit):
      "had not printed \"\(text)\" when everything was stopped"
    case (.blocked, .ended): "ended before it slept in a system call"
    case (.blocked, .limit): "had not slept in a system call when everything was stopped"
    }
  }
}

extension Transcript.Process {
  /// To end a sentence that begins with its label.
  fileprivate var doing: String {
    switch ending {
    case .exited(let status): "exited with \(status)"
    case .signaled(let signal): "was killed by \(signal.name)"
    case .stillRunning: "was still running"
    case .asleep(let call): "is asleep in \(call)"
    case nil: "was not seen to end"
    }
  }
}
