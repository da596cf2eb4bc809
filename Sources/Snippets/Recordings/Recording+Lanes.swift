extension Recording {
  /// The recorded output of one process beside what it wrote.
  func alignment(of lane: Lane, with transcript: Transcript) -> LaneAlignment {
    LaneAlignment(output(of: lane).map(\.content), transcript.lines(of: lane))
  }

  func output(of lane: Lane) -> [Entry] {
    entries.filter { $0.lane == lane && !$0.content.isEnding }
  }

  /// Every process that is recorded or was there.
  func lanes(with transcript: Transcript) -> [Lane] {
    Set(transcript.lanes).union(entries.map(\.lane)).sorted()
  }

  /// The label of a process among those that are recorded or were there.
  func label(_ lane: Lane, with transcript: Transcript) -> String {
    let recorded = entries.filter { $0.lane.role == lane.role }.map { $0.lane.birth + 1 }.max() ?? 0
    return names.label(lane, of: max(recorded, transcript.count(ofRole: lane.role)))
  }

  /// What is recorded of the end of a process.
  func ending(of lane: Lane) -> Entry? { entries.first { $0.lane == lane && $0.content.isEnding } }

  /// Whether a process ended as the recording says.
  ///
  /// What nobody could see contradicts nothing.
  func endsAsRecorded(_ lane: Lane, in transcript: Transcript) -> Bool {
    let recorded = ending(of: lane)?.content
    guard let process = transcript.process(at: lane) else { return recorded == nil }
    let ending = transcript.processes[process].ending
    guard form == .lanes else { return lane.birth == 0 || transcript.processes[process].endedWell }
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
  /// the bytes of a page stay the same from run to run. Of a measurement always the recorded lines.
  package func arrange(_ transcript: Transcript) -> Transcript {
    guard difference(from: transcript) == nil else { return transcript }
    var arranged = transcript
    arranged.lines = recordedLines(among: transcript.lanes)
    return arranged
  }

  /// What a page shows when nothing can be run: the recorded lines, wildcards as they are written.
  ///
  /// How a plainly recorded program ends, only its expectation says.
  package func transcript(expecting expectation: Expectation = .exit(0)) -> Transcript {
    let lanes = names.groups.indices.flatMap { role in
      let births = entries.filter { $0.lane.role == role }.map(\.lane.birth)
      return (0...(births.max() ?? 0)).map { Lane(role: role, birth: $0) }
    }
    var transcript = Transcript(
      processes: lanes.map { Transcript.Process(role: $0.role) },
      lines: recordedLines(among: lanes))
    transcript.processes[0].ending = form == .plain ? expectation.ending : nil
    for (process, lane) in lanes.enumerated() {
      guard case .ending(let ending) = self.ending(of: lane)?.content else { continue }
      transcript.processes[process].ending = ending
    }
    return transcript
  }

  /// The recorded output of the processes that are there.
  private func recordedLines(among lanes: [Lane]) -> [Transcript.Line] {
    entries.compactMap { entry in
      lanes.firstIndex(of: entry.lane).flatMap { entry.content.line(of: $0) }
    }
  }
}

extension Recording.Content {
  /// As it is shown; nothing for an ending.
  fileprivate func line(of process: Int) -> Transcript.Line? {
    switch self {
    case .line(let pattern, let stream):
      let text = String(
        decoding: Array(pattern.pieces.joined(separator: LinePattern.wildcard)), as: UTF8.self)
      return Transcript.Line(
        process: process, stream: stream, text: text, isTerminated: pattern.isTerminated)
    case .anyLines: return Transcript.Line(process: process, stream: .stdout, text: "...")
    case .ending, .anyEnding, .unseen: return nil
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
