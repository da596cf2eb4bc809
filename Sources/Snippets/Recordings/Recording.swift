package import Basics

/// What a program printed, as a reviewer accepted it.
///
/// The plain form is the output itself: one process, stdout only, exit 0. Everything else is written
/// in the lane form, one line of output a line, with the process before it and at last how each
/// process ended:
///
///     parent | writing
///     child ! nothing to read
///     parent = exit 0
///     child = killed by SIGPIPE
///
/// `|` is stdout and `!` stderr. How a plainly recorded program ends is its expectation's business;
/// where the lane form tells endings, a process without an ending line was silent and exited with 0.
/// `[..]` matches within a line; a lone `...` (`child | ...`) any lines of that process, and
/// `child = [..]` any ending. A recording is of the lane form when its last line is an ending, or
/// when all its lines name a lane; that of a scene always is.
///
/// The recording of a measurement begins with a line that says when and where it was taken. It is
/// what pages show, and no later run differs from it: what must hold of every run is in its checks.
package struct Recording: Sendable, Hashable {
  /// The text as it was read.
  package let text: String
  /// Where its first line stands.
  package let part: ProgramPart
  let names: LaneNames
  let form: Form
  let entries: [Entry]
  /// When and where it was measured; nothing for output that is always the same.
  package let measured: MeasurementHeader?

  enum Form: Sendable, Hashable {
    case plain, lanes
  }

  /// One recorded line.
  struct Entry: Sendable, Hashable {
    var lane: Lane
    /// 0-based, in the recording.
    var index: Int
    var content: Content
  }

  enum Content: Sendable, Hashable {
    case line(LinePattern, Transcript.Stream)
    case anyLines
    case ending(ProcessEnding)
    case anyEnding
    /// Nobody could see how it ended.
    case unseen
  }

  /// Reads a recording; a line that cannot be understood is reported and left out.
  ///
  /// The lines of `text` stand at `part` in the project.
  package static func parse(
    _ text: String, of part: ProgramPart, names: LaneNames
  ) -> Diagnosed<Recording> {
    let lines = text.programLines
    let measured = lines.first.flatMap(MeasurementHeader.parse)
    let first = measured == nil ? 0 : 1
    let isInLanes = RecordedLine.areLanes(Array(lines[first...]), names: names)
    let form: Form = isInLanes ? .lanes : .plain
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    for (index, line) in lines.enumerated().dropFirst(first) {
      switch form == .plain ? RecordedLine.plain(line) : RecordedLine.lane(line, names: names) {
      case .blank: break
      case .entry(let lane, let content):
        entries.append(Entry(lane: lane, index: index, content: content))
      case .wrong(let summary, let fix):
        diagnostics.append(
          Diagnostic(
            .error, id: "MalformedRecording", summary,
            at: part.location(index: index, columns: 1..<(1 + max(1, line.utf8.count))), fix: fix))
      }
    }
    let recording = Recording(
      text: text, part: part, names: names, form: form, entries: entries, measured: measured)
    return Diagnosed(recording, diagnostics)
  }

  /// A recording that is a whole file, `Snippets/pipe/hello.out`.
  package static func parse(
    _ text: String, path: RelativePath, names: LaneNames
  ) -> Diagnosed<Recording> {
    let indents = Array(repeating: 0, count: text.programLines.count)
    return parse(text, of: ProgramPart(path: path, firstLine: 1, indents: indents), names: names)
  }

  /// What is wrong with it as the recording of a program that measures, or of one that does not.
  func complaints(isVolatile: Bool) -> [Diagnostic] {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    guard isVolatile ? measured == nil && !isEmpty : measured != nil else { return [] }
    let place = part.location(
      index: 0, columns: 1..<(1 + max(1, text.programLines.first?.utf8.count ?? 1)))
    return [
      isVolatile
        ? Diagnostic(
          .error, id: "Undated", "Recording does not say when and where it was measured",
          at: place, fix: "Run 'sitegen verify --measure'")
        : Diagnostic(
          .error, id: "UselessHeader",
          "Recording is that of a measurement, but its program does not say 'volatile'", at: place,
          fix: "Say 'volatile', or remove the line")
    ]
  }

  /// Whether the lane form tells how processes end; one written by hand may leave that open.
  var tellsEndings: Bool {
    entries.contains { $0.content.isEnding }
  }
}

extension Recording.Content {
  var isEnding: Bool {
    switch self {
    case .ending, .anyEnding, .unseen: true
    case .line, .anyLines: false
    }
  }
}
