import Basics

extension Recording {
  /// The text of the recording as it should be.
  ///
  /// Lines and wildcards that still match stay where they are, the rest is as the transcript has it;
  /// it is the same text when nothing differs.
  package func updated(with transcript: Transcript) -> String {
    guard difference(from: transcript) != nil else { return text }
    let lines = updatedOutput(with: transcript)
    let text = plainText(lines, transcript) ?? laneText(lines, transcript)
    let again = Recording.parse(text, of: part, names: names).value
    return again.difference(from: transcript) == nil ? text : transcript.recorded(names: names)
  }

  /// A line of the new recording; `text` where it stays as the author wrote it.
  private struct NewLine {
    var lane: Lane
    var content: Content
    var text: String?
  }

  private func updatedOutput(with transcript: Transcript) -> [NewLine] {
    let recorded = text.programLines
    let lanes = lanes(with: transcript)
    let places = Dictionary(uniqueKeysWithValues: zip(lanes, lanes.indices))
    var queues = lanes.map { Array(alignment(of: $0, with: transcript).steps.reversed()) }
    let written = lanes.map { transcript.lines(of: $0) }
    var lines: [NewLine] = []
    func new(_ place: Int, _ index: Int) -> NewLine {
      let line = written[place][index]
      let pattern = LinePattern(literal: line.text, isTerminated: line.isTerminated)
      return NewLine(lane: lanes[place], content: .line(pattern, line.stream))
    }
    for entry in entries where !entry.content.isEnding {
      guard let place = places[entry.lane] else { continue }
      while case .add(let line) = queues[place].last {
        lines.append(new(place, line))
        queues[place].removeLast()
      }
      switch queues[place].popLast() {
      case .keep, .absorb:
        lines.append(
          NewLine(lane: entry.lane, content: entry.content, text: recorded[entry.index]))
      case .replace(_, let line): lines.append(new(place, line))
      case .remove, .add, nil: break
      }
    }
    let left = zip(lanes, queues).map { lane, queue in (transcript.process(at: lane), queue) }
    return lines + additions(left, transcript).map { new($0.place, $0.index) }
  }

  /// Lines after the last recorded one of their process, in the order in which they were written.
  ///
  /// The place of each is that of its process's queue.
  private func additions(
    _ queues: [(process: Int?, steps: [LaneAlignment.Step])], _ transcript: Transcript
  ) -> [(place: Int, index: Int)] {
    var left = queues.map { queue in
      queue.steps.compactMap { if case .add(let line) = $0 { line } else { nil } }
    }
    var seen = Array(repeating: 0, count: queues.count)
    return transcript.lines.compactMap { line in
      guard let place = queues.firstIndex(where: { $0.process == line.process }) else { return nil }
      defer { seen[place] += 1 }
      guard left[place].last == seen[place] else { return nil }
      return left[place].popLast().map { (place, $0) }
    }
  }

  private func plainText(_ lines: [NewLine], _ transcript: Transcript) -> String? {
    guard form == .plain, transcript.isPlain else { return nil }
    var text = ""
    for line in lines {
      guard let words = line.text ?? line.content.plainText else { return nil }
      text += words + "\n"
    }
    return text
  }

  private func laneText(_ lines: [NewLine], _ transcript: Transcript) -> String {
    let output = lines.map { line in
      let kept = form == .lanes ? line.text : nil
      let label = names.label(line.lane, of: transcript.count(ofRole: line.lane.role))
      return kept ?? Recording.laneLine(line.content, label: label)
    }
    let endings = form == .plain || tellsEndings || lines.isEmpty ? endings(of: transcript) : []
    return (output + endings).map { $0 + "\n" }.joined()
  }

  private func endings(of transcript: Transcript) -> [String] {
    let recorded = text.programLines
    let needed = transcript.recordedEndings
    let labels = transcript.labels(names)
    return transcript.lanes.enumerated().compactMap { process, lane in
      if form == .lanes, endsAsRecorded(lane, in: transcript), let entry = ending(of: lane) {
        return recorded[entry.index]
      }
      return needed.first { $0.process == process }.map {
        Recording.laneLine($0.content, label: labels[process])
      }
    }
  }
}

extension Recording.Content {
  fileprivate var plainText: String? {
    switch self {
    case .line(let pattern, .stdout): pattern.plainText
    case .anyLines: "..."
    default: nil
    }
  }
}
