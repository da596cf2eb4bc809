/// The lines of a paragraph or heading without the prefixes of their containers, and a place in
/// them that moves on with what libcmark read.
struct InlineContent {
  private let lines: LineTable
  private let firstLine: Int
  /// What libcmark adds to every column: where the block begins on its first line.
  private let blockColumn: Int
  /// Where the content of each line begins.
  private(set) var starts: [Int]
  /// The columns up to the end of each line but the last.
  private var columns: [Int] = []
  /// The line, counted from the first of `starts`, whose beginning columns are counted from.
  private var current = 0
  /// The offset after the latest node.
  var cursor: Int

  init(lines: LineTable, firstLine: Int, start: Int) {
    self.lines = lines
    self.firstLine = firstLine
    blockColumn = start - lines.starts[firstLine]
    starts = [start]
    cursor = start
  }

  /// Adds a line whose content begins at `start`.
  mutating func appendLine(from start: Int) {
    let last = starts.count - 1
    columns.append((columns.last ?? 0) + max(0, lines.end(of: firstLine + last) - starts[last]))
    starts.append(start)
  }

  /// The range of a content line, without its line ending.
  func range(_ line: Int) -> Range<Int> {
    let end = lines.textEnd(of: firstLine + line)
    return min(starts[line], end)..<end
  }

  /// The offset of a column as libcmark counts it, which may run over the end of the line: it does
  /// not notice the line endings inside the destination and title of a link.
  func offset(ofColumn column: Int) -> Int {
    let rest = max(0, column - 1 - blockColumn)
    let passed = current > 0 ? columns[current - 1] : 0
    guard current < columns.count, rest >= columns[current] - passed else {
      return min(starts[current] + rest, lines.bytes.count)
    }
    // Halved, because a thousand links with line endings in their tails leave every later column
    // a thousand lines ahead.
    var low = current
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] - passed <= rest { low = middle + 1 } else { high = middle }
    }
    return min(starts[low] + rest - (columns[low - 1] - passed), lines.bytes.count)
  }

  /// Where a break at the cursor begins: after the text and its trailing white space.
  var breakStart: Int { min(cursor, lines.textEnd(of: lineOfCursor)) }

  private var lineOfCursor: Int { min(firstLine + starts.count - 1, lines.line(of: cursor)) }

  mutating func nextLine() {
    let line = max(current, lineOfCursor - firstLine)
    current = min(line + 1, starts.count - 1)
    cursor = max(cursor, starts[current])
  }

  /// libcmark takes reference definitions off a paragraph's start but still counts from there.
  mutating func skipDefinitions(before nodes: ArraySlice<CMarkBridge.Parsed>, textStart: Int) {
    guard starts.count > 1, textStart < lines.bytes.count,
      lines.bytes[textStart] == UInt8(ascii: "[")
    else { return }
    var count = 1
    for node in nodes {
      switch node.kind {
      case .softBreak, .lineBreak: count += 1
      case .code, .html: count += max(0, node.endLine - node.line)
      default: break
      }
    }
    current = max(0, starts.count - count)
    // The line endings in a link's tail are not counted above: look where the words really begin.
    while current > 0, let first = nodes.first, !begins(first) { current -= 1 }
    cursor = starts[current]
  }

  /// Whether a text can begin on the current line.
  private func begins(_ node: CMarkBridge.Parsed) -> Bool {
    guard case .text(let text) = node.kind else { return true }
    var place = offset(ofColumn: node.column)
    for byte in text.utf8.prefix(16) {
      guard place < lines.bytes.count else { return false }
      let raw = lines.bytes[place]
      if raw == UInt8(ascii: "\\") || raw == UInt8(ascii: "&") { return true }
      guard raw == byte else { return false }
      place += 1
    }
    return true
  }
}
