extension Recording {
  /// The recorded output of one process beside what it wrote.
  func alignment(of process: Int, with transcript: Transcript) -> LaneAlignment {
    LaneAlignment(output(of: process).map(\.content), transcript.lines(of: process))
  }

  func output(of process: Int) -> [Entry] {
    entries.filter { $0.process == process && !$0.content.isEnding }
  }

  /// Every process that is recorded or was there.
  func processes(with transcript: Transcript) -> Range<Int> {
    0..<max(transcript.processes.count, (entries.map(\.process).max() ?? -1) + 1)
  }

  /// The label of a process among those that are recorded or were there.
  func label(_ process: Int, with transcript: Transcript) -> String {
    LaneLabel.label(process, of: processes(with: transcript).count, names: names)
  }

  /// Whether a process ended as the recording says.
  ///
  /// What nobody could see contradicts nothing.
  func endsAsRecorded(_ process: Int, in transcript: Transcript) -> Bool {
    let recorded = entries.first { $0.process == process && $0.content.isEnding }?.content
    guard process < transcript.processes.count else { return recorded == nil }
    let ending = transcript.processes[process].ending
    guard form == .lanes else { return process == 0 || transcript.processes[process].endedWell }
    guard tellsEndings, let ending else { return true }
    switch recorded {
    case .ending(let wanted): return ending == wanted
    case .anyEnding: return true
    default: return ending == .exited(0)
    }
  }

  /// The transcript as pages show it: where every process wrote and ended as recorded, the recorded
  /// lines in their interleaving, wildcards as they are written; else as it came.
  ///
  /// The order of lines of different processes is no promise, so the recorded order is as true, and
  /// the bytes of a page stay the same from run to run.
  package func arrange(_ transcript: Transcript) -> Transcript {
    guard difference(from: transcript) == nil else { return transcript }
    var arranged = transcript
    arranged.lines = self.transcript().lines
    return arranged
  }

  /// What a page shows when nothing can be run: the recorded lines, wildcards as they are written.
  ///
  /// How a plainly recorded program ends, only its expectation says.
  package func transcript(expecting expectation: Expectation = .exit(0)) -> Transcript {
    let count = max(1, (entries.map(\.process).max() ?? 0) + 1)
    var transcript = Transcript(
      processes: Array(repeating: Transcript.Process(), count: count), lines: [])
    transcript.processes[0].ending = form == .plain ? expectation.ending : nil
    for entry in entries { entry.replay(into: &transcript) }
    return transcript
  }
}

extension Recording.Entry {
  fileprivate func replay(into transcript: inout Transcript) {
    switch content {
    case .line(let pattern, let stream):
      let text = String(
        decoding: Array(pattern.pieces.joined(separator: LinePattern.wildcard)), as: UTF8.self)
      transcript.lines.append(
        Transcript.Line(
          process: process, stream: stream, text: text, isTerminated: pattern.isTerminated))
    case .anyLines:
      transcript.lines.append(Transcript.Line(process: process, stream: .stdout, text: "..."))
    case .ending(let ending): transcript.processes[process].ending = ending
    case .anyEnding, .unseen: break
    }
  }
}

extension Expectation {
  /// The ending that a reader would see.
  fileprivate var ending: ProcessEnding {
    switch self {
    case .exit(let status): .exited(status)
    case .signal(let signal): .signaled(signal)
    case .trap: .signaled(Signal(number: 4))
    case .timeout: .stillRunning
    }
  }
}
