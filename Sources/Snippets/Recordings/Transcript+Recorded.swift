extension Transcript {
  /// The text of a new recording: the plain form where it says everything, else the lane form.
  package func recorded(names: LaneNames = LaneNames()) -> String {
    plainRecording(names: names) ?? laneRecording(names: names)
  }

  /// The recording of a measurement.
  package func recorded(names: LaneNames, measured header: MeasurementHeader) -> String {
    header.text + "\n" + recorded(names: names)
  }

  private func plainRecording(names: LaneNames) -> String? {
    guard isPlain, !names.isScene || lines.isEmpty else { return nil }
    let lines = lines.map { LinePattern(literal: $0.text, isTerminated: $0.isTerminated).plainText }
    let written = lines.compactMap { $0 }
    guard written.count == lines.count, written.last?.isEmpty != true,
      written.first.flatMap(MeasurementHeader.parse) == nil,
      !RecordedLine.areLanes(written, names: names)
    else { return nil }
    return written.map { $0 + "\n" }.joined()
  }

  /// Whether the first process alone wrote, on stdout only, and all processes ended well.
  var isPlain: Bool {
    !processes.isEmpty && lines.allSatisfy { $0.process == 0 && $0.stream == .stdout }
      && processes.allSatisfy(\.endedWell)
  }

  private func laneRecording(names: LaneNames) -> String {
    let labels = labels(names)
    let output = lines.map { line in
      let pattern = LinePattern(literal: line.text, isTerminated: line.isTerminated)
      return Recording.laneLine(
        Recording.Content.line(pattern, line.stream), label: labels[line.process])
    }
    let endings = recordedEndings.map { process, content in
      Recording.laneLine(content, label: labels[process])
    }
    return (output + endings).map { $0 + "\n" }.joined()
  }

  /// Endings that must be said, in the order of the processes: of every one that wrote or ended
  /// badly, and of each program itself.
  var recordedEndings: [(process: Int, content: Recording.Content)] {
    let writers = Set(lines.map(\.process))
    let lanes = lanes
    return processes.indices.compactMap { index in
      let process = processes[index]
      guard lanes[index].birth == 0 || writers.contains(index) || !process.endedWell else {
        return nil
      }
      return (index, process.ending.map(Recording.Content.ending) ?? .unseen)
    }
  }
}

extension Transcript.Process {
  /// It exited with 0, or nobody saw it end.
  var endedWell: Bool { ending == nil || ending == .exited(0) }
}

extension Recording {
  /// A line of the lane form.
  static func laneLine(_ content: Content, label: String) -> String {
    switch content {
    case .line(let pattern, let stream):
      let text = pattern.laneText
      return "\(label) \(stream == .stdout ? "|" : "!")\(text.isEmpty ? "" : " " + text)"
    case .anyLines: return "\(label) | ..."
    case .ending(let ending): return "\(label) = \(ending.description)"
    case .anyEnding: return "\(label) = [..]"
    case .unseen: return "\(label) = \(RecordedLine.unseen)"
    }
  }
}
