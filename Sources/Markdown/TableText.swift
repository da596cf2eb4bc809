/// A table found in the content lines of a paragraph: GFM 0.29, section 4.10.
struct TableText {
  /// A row and its cells as the author wrote them, white space around a cell left out.
  struct Row {
    var range: Range<Int>
    var cells: [Range<Int>]
  }

  /// The lines above the header, which stay a paragraph.
  var before: [Range<Int>]
  var alignments: [Node.Alignment]
  /// The header, then the body.
  var rows: [Row]
  /// Where the last row ends, or the delimiter row when there is no body.
  var stop: Int
  /// The underline of a setext heading that ends the table as a thematic break.
  var thematicBreak: Range<Int>?

  /// Nothing when no line is a delimiter row as wide as the line above it.
  init?(_ content: InlineContent, in lines: LineTable, isSetext: Bool) {
    let bytes = lines.bytes
    guard
      let delimiters = (1..<content.starts.count).first(where: { line in
        guard let width = columns(ofDelimiterRow: content.range(line), in: bytes)?.count else {
          return false
        }
        return width == cells(of: content.range(line - 1), in: bytes).count
      }), let alignments = columns(ofDelimiterRow: content.range(delimiters), in: bytes)
    else { return nil }
    self.alignments = alignments
    before = (0..<(delimiters - 1)).map { content.range($0) }
    let body = ((delimiters + 1)..<max(delimiters + 1, content.starts.count)).map {
      content.range($0)
    }
    rows = ([content.range(delimiters - 1)] + body).map {
      Row(range: $0, cells: cells(of: $0, in: bytes))
    }
    stop = content.range(content.starts.count - 1).upperBound
    if isSetext { addUnderline(below: content.range(content.starts.count - 1), in: lines) }
  }

  private mutating func addUnderline(below last: Range<Int>, in lines: LineTable) {
    let line = min(lines.line(of: last.lowerBound) + 1, lines.starts.count - 1)
    var end = lines.textEnd(of: line)
    while end > lines.starts[line], lines.bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > lines.starts[line], lines.bytes[start - 1] == lines.bytes[end - 1] { start -= 1 }
    guard start < end else { return }
    if lines.bytes[start] == UInt8(ascii: "-"), end - start > 2 {
      thematicBreak = start..<end
    } else {
      stop = end
      rows.append(Row(range: start..<end, cells: cells(of: start..<end, in: lines.bytes)))
    }
  }
}

/// The alignments that a delimiter row states; nothing when it is not one.
private func columns(ofDelimiterRow row: Range<Int>, in bytes: [UInt8]) -> [Node.Alignment]? {
  guard let first = row.first,
    bytes[first] == UInt8(ascii: "|") || bytes[first] == UInt8(ascii: ":")
      || bytes[first] == UInt8(ascii: "-")
  else { return nil }
  for i in row {
    switch bytes[i] {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), 0x20, 0x09: break
    default: return nil
    }
  }
  var alignments: [Node.Alignment] = []
  for cell in cells(of: row, in: bytes) {
    guard let alignment = alignment(of: cell, in: bytes) else { return nil }
    alignments.append(alignment)
  }
  return alignments.isEmpty ? nil : alignments
}

private func alignment(of cell: Range<Int>, in bytes: [UInt8]) -> Node.Alignment? {
  guard let first = cell.first, let last = cell.last else { return nil }
  let isLeft = bytes[first] == UInt8(ascii: ":")
  let isRight = bytes[last] == UInt8(ascii: ":") && cell.count > 1
  let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
  guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
  switch (isLeft, isRight) {
  case (true, true): return .center
  case (true, false): return .left
  case (false, true): return .right
  case (false, false): return Node.Alignment.none
  }
}

/// The cells of a row; a pipe after a backslash does not end one, whatever stands before that.
private func cells(of row: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
  var cells: [Range<Int>] = []
  var end = row.upperBound
  while end > row.lowerBound, bytes[end - 1].isBlank { end -= 1 }
  var start = row.lowerBound
  if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
  var i = start
  while i < end {
    if bytes[i] == UInt8(ascii: "|"), i == start || bytes[i - 1] != UInt8(ascii: "\\") {
      cells.append(trimmed(start..<i, in: bytes))
      start = i + 1
    }
    i += 1
  }
  if start < end { cells.append(trimmed(start..<end, in: bytes)) }
  return cells
}

private func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  var range = range
  while let first = range.first, bytes[first].isBlank { range = (first + 1)..<range.upperBound }
  while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
  return range
}
