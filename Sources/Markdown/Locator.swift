/// Finds the true bytes of what libcmark read.
///
/// libcmark 0.30 counts the columns of inlines from where the first line of their block begins, so
/// they are wrong on every later line of a block in a list or quote; it gives breaks no place at
/// all; and it forgets the lines of reference definitions. The locator walks the prefixes of the
/// containers on each line instead, as the parser did, and counts from there.
struct Locator {
  /// A block quote or list item around the place that is looked at.
  private struct Container {
    var isQuote: Bool
    /// The columns of white space that continue an item.
    var indent: Int
    var line: Int
    var content: Cursor
    var end: Int
  }

  /// A byte and its column, counted from 0 with tab stops of 4.
  fileprivate struct Cursor {
    var offset: Int
    var column: Int
  }

  let lines: LineTable
  private var bytes: [UInt8] { lines.bytes }
  private var containers: [Container] = []
  private(set) var drafts: [Draft] = []
  /// The content lines of paragraphs and setext headings with a table in them, by index.
  private(set) var tables: [Int: TableText] = [:]
  private let findsTables: Bool

  init(_ parsed: [CMarkBridge.Parsed], in lines: LineTable, findsTables: Bool) {
    self.lines = lines
    self.findsTables = findsTables
    drafts.reserveCapacity(parsed.count)
    var index = 0
    while index < parsed.count {
      while let last = containers.last, last.end <= index { containers.removeLast() }
      index = locate(parsed, index)
    }
  }

  private mutating func locate(_ parsed: [CMarkBridge.Parsed], _ index: Int) -> Int {
    let node = parsed[index]
    let start = offset(node.line, node.column)
    let stop = max(start, min(offset(node.endLine, node.endColumn + 1), bytes.count))
    drafts.append(Draft(kind: node.kind, start: start, stop: stop, end: node.end))
    switch node.kind {
    case .blockQuote: enter(node, isQuote: true, start: start)
    case .item: enter(node, isQuote: false, start: start)
    case .paragraph, .heading:
      locateInlines(parsed, index)
      return node.end
    case .codeBlock(let info, _, let literal, _):
      drafts[index].stop = max(start, lines.textEnd(of: max(0, node.endLine - 1)))
      locateCode(info: info, literal, index, line: node.line - 1)
    default: break
    }
    return index + 1
  }

  /// The offset of a place as libcmark gives it, kept inside the text.
  private func offset(_ line: Int, _ column: Int) -> Int {
    let line = max(0, min(line - 1, lines.starts.count - 1))
    return min(lines.starts[line] + max(0, column - 1), lines.end(of: line))
  }

  // MARK: Containers

  private mutating func enter(_ node: CMarkBridge.Parsed, isQuote: Bool, start: Int) {
    let line = node.line - 1
    var base: Cursor
    if let parent = containers.last, parent.line == line {
      base = parent.content
    } else {
      base = prefixEnd(ofLine: line)
    }
    var content = base
    skipBlanks(&content, columnsMax: .max)
    content.offset = max(content.offset, start)
    if isQuote {
      content.offset += 1
      content.column += 1
      skipBlanks(&content, columnsMax: 1)
    } else {
      skipListMarker(&content)
    }
    content.offset = min(content.offset, bytes.count)
    containers.append(
      Container(
        isQuote: isQuote, indent: content.column - base.column, line: line, content: content,
        end: node.end))
  }

  /// Over the marker and its padding: CommonMark 0.30, section 5.2.
  private func skipListMarker(_ cursor: inout Cursor) {
    while cursor.offset < bytes.count, bytes[cursor.offset].isDigit { cursor.step() }
    cursor.step()
    var padded = cursor
    skipBlanks(&padded, columnsMax: .max)
    let padding = padded.column - cursor.column
    let isEmpty = padded.offset >= bytes.count || bytes[padded.offset].isLineEnd
    guard !isEmpty, (1...4) ~= padding else {
      let column = cursor.column + 1
      skipBlanks(&cursor, columnsMax: 1)
      cursor.column = column
      return
    }
    cursor = padded
  }

  /// The place on a line after the prefixes of the open containers, as far as they are there.
  private func prefixEnd(ofLine line: Int) -> Cursor { prefix(ofLine: line).end }

  /// The same, and whether the line belongs to all of them.
  private func prefix(ofLine line: Int) -> (end: Cursor, isWhole: Bool) {
    var cursor = Cursor(offset: lines.starts[line], column: 0)
    for container in containers {
      var next = cursor
      if container.isQuote {
        skipBlanks(&next, columnsMax: 3)
        guard next.offset < bytes.count, bytes[next.offset] == UInt8(ascii: ">") else {
          return (cursor, false)
        }
        next.step()
        skipBlanks(&next, columnsMax: 1)
      } else {
        skipBlanks(&next, columnsMax: container.indent)
        guard next.column - cursor.column == container.indent else { return (cursor, false) }
      }
      cursor = next
    }
    return (cursor, true)
  }

  /// Over spaces and tabs; of a tab that is wider than what is left only a part is taken.
  private func skipBlanks(_ cursor: inout Cursor, columnsMax: Int) {
    var left = columnsMax
    while left > 0, cursor.offset < bytes.count {
      switch bytes[cursor.offset] {
      case 0x20:
        cursor.step()
        left -= 1
      case 0x09:
        let width = 4 - cursor.column % 4
        guard width <= left else {
          cursor.column += left
          return
        }
        cursor.offset += 1
        cursor.column += width
        left -= width
      default: return
      }
    }
  }

  /// Where the content of a line of a paragraph begins.
  private func contentStart(ofLine line: Int) -> Int {
    var cursor = prefixEnd(ofLine: line)
    skipBlanks(&cursor, columnsMax: .max)
    return cursor.offset
  }

  // MARK: Code

  private mutating func locateCode(info: String, _ literal: String, _ index: Int, line: Int) {
    let start = drafts[index].start
    let isFenced =
      start < bytes.count && (bytes[start] == 0x60 || bytes[start] == 0x7E)
      && bytes[min(start + 2, bytes.count - 1)] == bytes[start] && !isIndentedCode(line)
    var infoStart = start
    let textEnd = lines.textEnd(of: line)
    if isFenced {
      while infoStart < textEnd, bytes[infoStart] == bytes[start] { infoStart += 1 }
      while infoStart < textEnd, bytes[infoStart].isBlank { infoStart += 1 }
    }
    let firstLine = isFenced ? line + 1 : line
    let endLine = firstLine + literal.linesCount
    fences[index] = FencePlace(
      isFenced: isFenced, info: infoStart, textEnd: textEnd, firstLine: firstLine,
      endLine: endLine, isClosed: !isFenced || closesFence(endLine, openedAt: start),
      isInContainer: !containers.isEmpty)
  }

  /// Whether a block that begins on a line begins so far to the right that it is code: CommonMark
  /// 0.30, section 4.4.
  private func isIndentedCode(_ line: Int) -> Bool {
    let base =
      containers.last.flatMap { $0.line == line ? $0.content : nil } ?? prefixEnd(ofLine: line)
    var text = base
    skipBlanks(&text, columnsMax: .max)
    return text.column - base.column >= 4
  }

  /// Whether a line ends the code of the fence that begins at `opening`: CommonMark 0.30, section
  /// 4.5.
  private func closesFence(_ line: Int, openedAt opening: Int) -> Bool {
    guard line < lines.starts.count else { return false }
    let prefix = prefix(ofLine: line)
    var place = prefix.end
    skipBlanks(&place, columnsMax: 3)
    let text = bytes[place.offset..<max(place.offset, lines.textEnd(of: line))]
    let mark = bytes[opening...].prefix { $0 == bytes[opening] }
    let run = text.prefix { $0 == bytes[opening] }
    return prefix.isWhole && run.count >= mark.count
      && text.dropFirst(run.count).allSatisfy(\.isBlank)
  }

  /// Where an opening fence's info string and the lines of its code are.
  struct FencePlace {
    var isFenced: Bool
    var info: Int
    var textEnd: Int
    var firstLine: Int
    /// The line after its code.
    var endLine: Int
    /// Not where the code goes on to the end of the text, or of the list or quote around it.
    var isClosed: Bool
    var isInContainer: Bool
  }

  private(set) var fences: [Int: FencePlace] = [:]

  // MARK: Inlines

  private mutating func locateInlines(_ parsed: [CMarkBridge.Parsed], _ index: Int) {
    let block = parsed[index]
    var last = max(block.line, min(block.endLine, lines.starts.count)) - 1
    let isHeading = if case .heading = block.kind { true } else { false }
    if isHeading, last > block.line - 1 {
      // libcmark 0.30 may end a setext heading a line too late.
      let underline = (block.line...last).first(where: isUnderline) ?? last
      drafts[index].stop = lines.textEnd(of: underline)
      last = underline - 1
    }
    var content = InlineContent(lines: lines, firstLine: block.line - 1, start: drafts[index].start)
    if last > block.line - 1 {
      for line in block.line...last {
        content.appendLine(from: contentStart(ofLine: line))
      }
    }
    if findsTables, content.starts.count > 1,
      let table = TableText(content, in: lines, isSetext: isHeading)
    {
      tables[index] = table
    }
    content.skipDefinitions(
      before: parsed[(index + 1)..<block.end], textStart: content.starts[0])
    locateInlines(parsed, (index + 1)..<block.end, content)
  }

  private func isUnderline(_ line: Int) -> Bool {
    let start = contentStart(ofLine: line)
    guard start < bytes.count,
      bytes[start] == UInt8(ascii: "=") || bytes[start] == UInt8(ascii: "-")
    else { return false }
    let rest = bytes[start..<max(start, lines.textEnd(of: line))].drop { $0 == bytes[start] }
    return rest.allSatisfy(\.isBlank)
  }

  private mutating func locateInlines(
    _ parsed: [CMarkBridge.Parsed], _ range: Range<Int>, _ content: InlineContent
  ) {
    var content = content
    /// Links whose end libcmark counts on the line it ends on.
    var open: [(index: Int, end: Int)] = []
    for index in range {
      while let last = open.last, last.end <= index {
        close(open.removeLast().index, parsed, &content)
      }
      let node = parsed[index]
      var start = content.cursor
      var stop = start
      switch node.kind {
      case .softBreak, .lineBreak:
        start = content.breakStart
        content.nextLine()
        stop = content.cursor
      case .text(let text):
        start = content.offset(ofColumn: node.column)
        stop = textStop(start, text, columns: node.endColumn - node.column + 1)
      case .code, .html:
        start = content.offset(ofColumn: node.column)
        if case .code = node.kind {
          while start > 0, bytes[start - 1] == 0x60 { start -= 1 }
        }
        for _ in 0..<max(0, node.endLine - node.line) { content.nextLine() }
        stop = codeStop(start, node, content)
      default:
        start = content.offset(ofColumn: node.column)
        open.append((index, node.end))
      }
      drafts.append(Draft(kind: node.kind, start: start, stop: stop, end: node.end))
      content.cursor = max(content.cursor, stop)
    }
    while let last = open.popLast() { close(last.index, parsed, &content) }
  }

  private mutating func close(
    _ index: Int, _ parsed: [CMarkBridge.Parsed], _ content: inout InlineContent
  ) {
    let node = parsed[index]
    var stop = content.offset(ofColumn: node.endColumn + 1)
    let first = index + 1 < drafts.count ? drafts[index + 1].start : drafts[index].start
    if case .link = node.kind, node.end > index + 1 {
      // libcmark counts the start of a link on the line on which it ends; its text is right.
      let bracket = first > 0 && bytes[first - 1] == UInt8(ascii: "[") ? first - 1 : first
      drafts[index].start = bracket
    } else if case .image = node.kind, node.end > index + 1 {
      drafts[index].start = max(0, first - 2)
    } else if node.line != node.endLine, node.end > index + 1 {
      drafts[index].start = min(drafts[index].start, first)
    }
    if let last = drafts.last { stop = max(stop, last.stop) }
    drafts[index].stop = min(stop, bytes.count)
    content.cursor = max(content.cursor, drafts[index].stop)
  }

  /// Where a text ends: escapes and entities are longer than what they stand for.
  private func textStop(_ start: Int, _ text: String, columns: Int) -> Int {
    let line = min(start + max(columns, 0), bytes.count)
    let count = text.utf8.count
    guard columns != count else { return line }
    let plain = min(start + count, bytes.count)
    let range = start..<max(line, plain)
    let isLonger = bytes[range].contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
    return isLonger ? line : plain
  }

  private func codeStop(
    _ start: Int, _ node: CMarkBridge.Parsed, _ content: InlineContent
  ) -> Int {
    if case .html(let html) = node.kind, node.line == node.endLine {
      return min(bytes.count, start + html.utf8.count)
    }
    if case .code = node.kind {
      var ticks = start
      while ticks < bytes.count, bytes[ticks] == 0x60 { ticks += 1 }
      let close = content.offset(ofColumn: node.endColumn + 1)
      guard node.line == node.endLine else {
        return closingTicks(ticks - start, from: content.cursor) ?? close
      }
      return min(bytes.count, close + ticks - start)
    }
    var close = content.cursor
    while close < bytes.count, bytes[close] != UInt8(ascii: ">") { close += 1 }
    return min(bytes.count, close + 1)
  }

  private func closingTicks(_ count: Int, from start: Int) -> Int? {
    var i = start
    while i < bytes.count {
      let run = bytes[i...].prefix { $0 == 0x60 }.count
      if run == count { return i + run }
      i += max(run, 1)
    }
    return nil
  }
}

extension Locator.Cursor {
  fileprivate mutating func step() {
    offset += 1
    column += 1
  }
}

extension String {
  /// How many lines a code block has, whose last one may lack its line feed.
  fileprivate var linesCount: Int {
    utf8.count { $0 == 0x0A } + (utf8.last == nil || utf8.last == 0x0A ? 0 : 1)
  }
}
