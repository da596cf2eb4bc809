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
    var process: Int
    var content: Content
    var text: String?
  }

  private func updatedOutput(with transcript: Transcript) -> [NewLine] {
    let recorded = text.programLines
    var queues = processes(with: transcript).map { process in
      Array(alignment(of: process, with: transcript).steps.reversed())
    }
    let written = queues.indices.map { transcript.lines(of: $0) }
    var lines: [NewLine] = []
    func new(_ process: Int, _ index: Int) -> NewLine {
      let line = written[process][index]
      let pattern = LinePattern(literal: line.text, isTerminated: line.isTerminated)
      return NewLine(process: process, content: .line(pattern, line.stream))
    }
    for entry in entries where !entry.content.isEnding {
      let process = entry.process
      while case .add(let line) = queues[process].last {
        lines.append(new(process, line))
        queues[process].removeLast()
      }
      switch queues[process].popLast() {
      case .keep, .absorb:
        lines.append(
          NewLine(process: process, content: entry.content, text: recorded[entry.index]))
      case .replace(_, let line): lines.append(new(process, line))
      case .remove, .add, nil: break
      }
    }
    return lines + additions(queues, transcript).map { new($0.process, $0.index) }
  }

  /// Lines after the last recorded one of their process, in the order in which they were written.
  private func additions(
    _ queues: [[LaneAlignment.Step]], _ transcript: Transcript
  ) -> [(process: Int, index: Int)] {
    var left = queues.map { steps in
      steps.compactMap { if case .add(let line) = $0 { line } else { nil } }
    }
    var seen = Array(repeating: 0, count: queues.count)
    return transcript.lines.compactMap { line in
      defer { seen[line.process] += 1 }
      guard left[line.process].last == seen[line.process] else { return nil }
      return left[line.process].popLast().map { (line.process, $0) }
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
      return kept ?? Recording.laneLine(line.content, label: transcript.label(line.process, names))
    }
    let endings = form == .plain || tellsEndings || lines.isEmpty ? endings(of: transcript) : []
    return (output + endings).map { $0 + "\n" }.joined()
  }

  private func endings(of transcript: Transcript) -> [String] {
    let recorded = text.programLines
    let needed = transcript.recordedEndings
    return transcript.processes.indices.compactMap { process in
      if form == .lanes, endsAsRecorded(process, in: transcript),
        let entry = entries.first(where: { $0.process == process && $0.content.isEnding })
      {
        return recorded[entry.index]
      }
      return needed.first { $0.process == process }.map {
        Recording.laneLine($0.content, label: transcript.label(process, names))
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
