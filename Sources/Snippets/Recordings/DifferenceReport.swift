import Basics

/// Collects what differs between a recording and a transcript, and finds words for it.
struct DifferenceReport {
  private struct Finding {
    var kind: RecordingDifference.Kind
    /// 0-based, in the recording.
    var index: Int
    var summary: String
  }

  private let recording: Recording
  private let transcript: Transcript
  private let recordedLines: [String]
  private let labels: [String]
  private var first: Finding?
  private var text: [String] = []

  /// Enough to recognise the place, as in a unified diff.
  private static let contextLines = 2
  /// A summary stays one line of a terminal.
  private static let quotedCharactersMax = 60

  init(_ recording: Recording, _ transcript: Transcript) {
    self.recording = recording
    self.transcript = transcript
    recordedLines = recording.text.programLines
    labels = transcript.lanes.map { recording.label($0, with: transcript) }
  }

  /// All that was found, nothing when all is as recorded.
  var difference: RecordingDifference? {
    guard let first else { return nil }
    let width = max(1, line(first.index)?.utf8.count ?? 1)
    return RecordingDifference(
      kind: first.kind, summary: first.summary,
      location: recording.part.location(index: first.index, columns: 1..<(1 + width)),
      text: text.joined(separator: "\n"))
  }

  mutating func compare(_ lane: Lane) {
    let alignment = recording.alignment(of: lane, with: transcript)
    if !alignment.isMatch { describe(alignment, of: lane) }
    if !recording.endsAsRecorded(lane, in: transcript) { describeEnding(of: lane) }
  }

  private mutating func describe(_ alignment: LaneAlignment, of lane: Lane) {
    let entries = recording.output(of: lane)
    var removed: [String] = []
    var added: [String] = []
    var kept: [String] = []
    var next = 0
    for step in alignment.steps {
      if step.isChange, let finding = finding(step, alignment, entries, next: next) {
        note(finding)
      }
      if step.isChange, !kept.isEmpty {
        text += context(kept)
        kept = []
      }
      switch step {
      case .keep(let pattern, _), .absorb(let pattern, _):
        text += removed + added
        (removed, added) = ([], [])
        kept.append("  " + recorded(entries[pattern]))
        next = pattern + 1
      case .remove(let pattern):
        removed.append("- " + recorded(entries[pattern]))
        next = pattern + 1
      case .add(let line): added.append("+ " + written(alignment.lines[line]))
      case .replace(let pattern, let line):
        removed.append("- " + recorded(entries[pattern]))
        added.append("+ " + written(alignment.lines[line]))
        next = pattern + 1
      }
    }
    text += removed + added + kept.prefix(DifferenceReport.contextLines)
  }

  /// The lines between two changes, the middle of many left out.
  private func context(_ kept: [String]) -> [String] {
    let edge = DifferenceReport.contextLines
    guard !text.isEmpty else { return kept.suffix(edge) }
    guard kept.count > 2 * edge + 1 else { return kept }
    return kept.prefix(edge) + ["  (\(kept.count - 2 * edge) equal lines)"] + kept.suffix(edge)
  }

  private func finding(
    _ step: LaneAlignment.Step, _ alignment: LaneAlignment, _ entries: [Recording.Entry],
    next: Int
  ) -> Finding? {
    switch step {
    case .keep, .absorb: return nil
    case .remove(let pattern):
      let words = quoted(recorded(entries[pattern]))
      return Finding(
        kind: .output, index: entries[pattern].index,
        summary: "Output is missing: \(words) is recorded, but was not printed")
    case .replace(let pattern, let line):
      let old = quoted(recorded(entries[pattern]))
      return Finding(
        kind: .output, index: entries[pattern].index,
        summary: "Output changed: \(old) is recorded, "
          + "\(quoted(written(alignment.lines[line]))) was printed")
    case .add(let line):
      return Finding(
        kind: .output, index: place(of: entries, next: next),
        summary: "Output is new: \(quoted(written(alignment.lines[line]))) is not recorded")
    }
  }

  /// Where a new line of a process would stand: at its next recorded line, else at the last line.
  private func place(of entries: [Recording.Entry], next: Int) -> Int {
    if next < entries.count { return entries[next].index }
    return entries.last?.index ?? max(0, recordedLines.count - 1)
  }

  private mutating func describeEnding(of lane: Lane) {
    let entry = recording.ending(of: lane)
    let label = recording.label(lane, with: transcript)
    let ending = transcript.process(at: lane).flatMap { transcript.processes[$0].ending }
    let old = entry.map { Recording.laneLine($0.content, label: label) } ?? "\(label) = exit 0"
    let new = ending.map { "\(label) = \($0.description)" }
    let index = entry?.index ?? max(0, recordedLines.count - 1)
    text.append("- " + old)
    if let new { text.append("+ " + new) }
    note(
      Finding(
        kind: .ending, index: index,
        summary: new.map { "Ending changed: '\(old)' is recorded, now it is '\($0)'" }
          ?? "Process '\(label)' is recorded, but was never there"))
  }

  private mutating func note(_ finding: Finding) {
    if first.map({ finding.index < $0.index }) ?? true { first = finding }
  }

  private func recorded(_ entry: Recording.Entry) -> String { line(entry.index) ?? "" }

  private func line(_ index: Int) -> String? {
    recordedLines.indices.contains(index) ? recordedLines[index] : nil
  }

  private func written(_ line: Transcript.Line) -> String {
    let pattern = LinePattern(literal: line.text, isTerminated: line.isTerminated)
    if recording.form == .plain, line.process == 0, line.stream == .stdout,
      let text = pattern.plainText
    {
      return text
    }
    return Recording.laneLine(
      .line(pattern, line.stream), label: labels[line.process])
  }

  private func quoted(_ text: String) -> String {
    let isLong = text.count > DifferenceReport.quotedCharactersMax
    return "'\(text.prefix(DifferenceReport.quotedCharactersMax))\(isLong ? "…" : "")'"
  }
}
