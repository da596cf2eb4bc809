import Snippets

/// A recording that is written into Markdown, in the place of an old one or after its program.
struct FenceEdit {
  /// The lines that are replaced, 1-based, the fences around them included; empty for a new one.
  private var lines: Range<Int>
  /// The line, 1-based, whose beginning (a quote's `> `, an indentation) every new line gets.
  private var model: Int
  let change: RecordingChange

  init(replacing part: ProgramPart, _ change: RecordingChange) {
    lines = (part.firstLine - 1)..<(part.firstLine + part.indents.count + 1)
    model = part.firstLine - 1
    self.change = change
  }

  init(after part: ProgramPart, _ change: RecordingChange) {
    let next = part.firstLine + part.indents.count + 1
    lines = next..<next
    model = part.firstLine - 1
    self.change = change
  }

  /// The text with all of `edits` done, from the last to the first so that lines keep their numbers.
  static func apply(_ edits: [FenceEdit], to text: String) -> [UInt8] {
    var lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { Array($0) }
    for edit in edits.sorted(by: { $0.lines.lowerBound > $1.lines.lowerBound }) {
      edit.apply(to: &lines)
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func apply(to lines: inout [[UInt8]]) {
    let beginning = Self.beginning(of: model - 1 < lines.count ? lines[model - 1] : [])
    var body = change.recording.split(separator: "\n", omittingEmptySubsequences: false)
    if body.last == "" { body.removeLast() }
    let mark = Self.fence(around: change.recording)
    let fence = ["\(mark)output"] + body.map(String.init) + [mark]
    let start = min(self.lines.lowerBound - 1, lines.count)
    let end = min(self.lines.upperBound - 1, lines.count)
    let gap = self.lines.isEmpty ? [""] : []
    lines.replaceSubrange(
      start..<end, with: (gap + fence).map { Self.trimmed(beginning + Array($0.utf8)) })
  }

  /// What stands before the fence's own marks, list markers as blanks.
  private static func beginning(of line: [UInt8]) -> [UInt8] {
    let prefix = line.prefix { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "~") }
    return prefix.map { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : 32 }
  }

  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    Array(line[...(line.lastIndex { $0 != 32 } ?? -1)])
  }

  /// Backticks, one more than any run of them in `text`, at least three.
  private static func fence(around text: String) -> String {
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
