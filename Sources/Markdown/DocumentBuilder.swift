import Basics

/// Makes a document of what libcmark read: the second half of parsing.
struct DocumentBuilder {
  private let source: PreparedSource
  private let dialect: Dialect
  private let path: RelativePath?
  private var drafts: [Draft] = []
  private var fences: [Int: Locator.FencePlace] = [:]
  private var tables: [Int: TableText] = [:]
  private var segments = SegmentBatch()
  private var inlines: InlineExtensions
  private var out: [Draft] = []
  private var resolvedInfos: [Int: String] = [:]
  private var diagnostics: [Diagnostic] = []
  private var lastPlace: (line: Int, start: Int, end: Int) = (0, 0, 0)

  init(_ source: PreparedSource, dialect: Dialect, path: RelativePath?) {
    self.source = source
    self.dialect = dialect
    self.path = path
    inlines = InlineExtensions(
      dialect: dialect, traits: source.traits, masks: source.masks,
      footnotes: Set(source.footnoteLabels.values.map { $0.lowercased() }))
  }

  /// The document, and what its author should look at.
  mutating func build() -> Diagnosed<Document> {
    let bridge = CMarkBridge(masks: source.masks)
    let locator = Locator(
      bridge.nodes(of: source.lines.bytes), in: source.lines,
      findsTables: dialect != .commonmark && (source.traits.hasPipe || source.traits.hasColon))
    drafts = locator.drafts
    fences = locator.fences
    tables = locator.tables
    readTables(bridge)
    emit()
    return finish()
  }

  // MARK: Tables

  private mutating func readTables(_ bridge: CMarkBridge) {
    guard !tables.isEmpty else { return }
    for index in tables.keys.sorted() {
      guard let table = tables[index] else { continue }
      if !table.before.isEmpty { segments.addParagraph(table.before, in: source.lines) }
      for row in table.rows {
        for cell in row.cells.prefix(keptCells(table)) { segments.addCell(cell, of: source) }
      }
    }
    segments.read(bridge, source: source, &inlines)
  }

  /// GFM drops what a row has beyond the header; the full dialect drops no word of an author.
  private func keptCells(_ table: TableText) -> Int {
    dialect == .full ? .max : table.alignments.count
  }

  private mutating func emitTable(_ table: TableText) {
    if !table.before.isEmpty { emitBefore(table) }
    let index = out.count
    append(.table(table.alignments), table.rows[0].range.lowerBound, table.stop)
    for (number, row) in table.rows.enumerated() { emit(row, isHeader: number == 0, of: table) }
    out[index].end = out.count
    if let line = table.thematicBreak { append(.thematicBreak, line.lowerBound, line.upperBound) }
  }

  private mutating func emitBefore(_ table: TableText) {
    let words = segments.next()
    guard !words.isEmpty else { return }
    let index = out.count
    append(
      .paragraph, table.before.first?.lowerBound ?? 0, table.before.last?.upperBound ?? 0)
    emit(words, from: words.startIndex)
    out[index].end = out.count
  }

  private mutating func emit(_ row: TableText.Row, isHeader: Bool, of table: TableText) {
    let rowIndex = out.count
    let width = table.alignments.count
    append(.tableRow(isHeader: isHeader), row.range.lowerBound, row.range.upperBound)
    let cells = row.cells.prefix(keptCells(table))
    for (column, cell) in cells.enumerated() {
      let index = out.count
      append(
        .tableCell(column < width ? table.alignments[column] : .none), cell.lowerBound,
        cell.upperBound)
      let words = segments.next()
      emit(words, from: words.startIndex)
      out[index].end = out.count
    }
    for column in cells.count..<max(width, cells.count) {
      append(.tableCell(table.alignments[column]), row.range.upperBound, row.range.upperBound)
    }
    out[rowIndex].end = out.count
    guard row.cells.count > width else { return }
    warn(
      "RaggedRow", "Row has \(row.cells.count) cells, the header \(width)",
      row.cells[width].lowerBound..<row.range.upperBound)
  }

  // MARK: Blocks

  private mutating func emit() {
    out.reserveCapacity(drafts.count + drafts.count / 8)
    var open: [(out: Int, end: Int)] = []
    var index = 0
    while index < drafts.count {
      while let last = open.last, last.end <= index {
        out[last.out].end = out.count
        open.removeLast()
      }
      let draft = drafts[index]
      switch draft.kind {
      case .paragraph, .heading:
        if let table = tables[index] { emitTable(table) } else { emitLeaf(index) }
        index = draft.end
        continue
      case .codeBlock(let info, _, let literal, _):
        emitCode(info: info, literal, index)
      case .list where isFootnoteList(index): break
      case .item:
        open.append((out.count, draft.end))
        let label = footnoteLabel(of: draft)
        append(label.map { .footnoteDefinition(label: $0) } ?? draft.kind, draft.start, draft.stop)
      case .htmlBlock, .thematicBreak: append(draft.kind, draft.start, draft.stop)
      default:
        open.append((out.count, draft.end))
        append(draft.kind, draft.start, draft.stop)
      }
      index += 1
    }
    for container in open { out[container.out].end = out.count }
  }

  private mutating func append(_ kind: Node.Kind, _ start: Int, _ stop: Int) {
    out.append(Draft(kind: kind, start: start, stop: stop, end: out.count + 1))
  }

  /// Adds inlines whose ends are counted from the first of them.
  private mutating func emit(_ words: ArraySlice<Draft>, from origin: Int = 0) {
    let base = out.count - origin
    for var word in words {
      word.end += base
      out.append(word)
    }
  }

  private mutating func emitLeaf(_ index: Int) {
    let draft = drafts[index]
    let children = drafts[(index + 1)..<draft.end]
    guard dialect != .commonmark, inlines.findsMarkup(in: children) else {
      let parent = out.count
      append(draft.kind, draft.start, draft.stop)
      emit(children, from: index + 1)
      out[parent].end = out.count
      return
    }
    var words = inlines.extended(children, in: source.lines.bytes)
    if case .paragraph = draft.kind, let parent = out.indices.last {
      if case .item = out[parent].kind { takeTask(&words, parent) }
      if dialect == .full, case .blockQuote = out[parent].kind, takeAlert(words, parent, draft) {
        return
      }
    }
    let parent = out.count
    append(draft.kind, draft.start, draft.stop)
    emit(words[...])
    out[parent].end = out.count
  }

  private mutating func emitCode(info: String, _ literal: String, _ index: Int) {
    let draft = drafts[index]
    guard let fence = fences[index] else { return }
    let bytes = source.lines.bytes
    var infoEnd = fence.textEnd
    while infoEnd > fence.info, bytes[infoEnd - 1].isBlank { infoEnd -= 1 }
    var raw = ""
    if fence.isFenced {
      raw = bytes[fence.info..<infoEnd].withUnsafeBufferPointer {
        source.masks?.removed(from: $0) ?? String(decoding: $0, as: UTF8.self)
      }
    }
    if raw != info { resolvedInfos[out.count] = info }
    let range =
      fence.isFenced
      ? source.range(fence.info, infoEnd) : source.range(draft.start, draft.start)
    append(
      .codeBlock(
        info: raw, infoRange: range, literal: literal,
        contentStart: contentStart(of: literal, from: fence.firstLine)),
      draft.start, draft.stop)
  }

  /// Where each line of a literal begins: it is the rest of a line of the source.
  private func contentStart(of literal: String, from first: Int) -> [SourcePosition] {
    var places: [SourcePosition] = []
    var length = 0
    func add() {
      let line = min(first + places.count, source.lines.starts.count - 1)
      let end = source.position(of: source.lines.textEnd(of: line), onLine: line)
      places.append(
        SourcePosition(
          line: source.firstLine + first + places.count, column: max(1, end.column - length)))
      length = 0
    }
    for byte in literal.utf8 {
      if byte == 0x0A { add() } else if byte != 0x0D { length += 1 }
    }
    if length > 0 { add() }
    return places
  }

  private func footnoteLabel(of draft: Draft) -> String? {
    guard !source.footnoteLabels.isEmpty else { return nil }
    return source.footnoteLabels[source.lines.line(of: draft.start)]
  }

  /// Whether all items of a list are footnotes, which are no list to a reader.
  private func isFootnoteList(_ index: Int) -> Bool {
    guard !source.footnoteLabels.isEmpty else { return false }
    var child = index + 1
    while child < drafts[index].end {
      guard footnoteLabel(of: drafts[child]) != nil else { return false }
      child = drafts[child].end
    }
    return true
  }

  // MARK: Beginnings of paragraphs

  /// `[ ]` or `[x]` at the beginning of an item: GFM 0.29, section 5.3.
  private mutating func takeTask(_ words: inout [Draft], _ item: Int) {
    guard let first = words.first, case .text(let text) = first.kind else { return }
    let mark = Array(text.utf8.prefix(4))
    guard mark.count == 4, mark[0] == UInt8(ascii: "["), mark[2] == UInt8(ascii: "]"),
      mark[3].isSpace, mark[1].isSpace || mark[1].lowercased == UInt8(ascii: "x")
    else { return }
    out[item].kind = .item(task: !mark[1].isSpace)
    guard text.utf8.count > 4 else {
      words.removeFirst()
      for index in words.indices { words[index].end -= 1 }
      return
    }
    words[0].kind = .text(String(decoding: text.utf8.dropFirst(4), as: UTF8.self))
    words[0].start = min(words[0].start + 4, words[0].stop)
  }

  /// `[!NOTE]` at the beginning of a quote, with an optional title behind it.
  private mutating func takeAlert(_ words: [Draft], _ quote: Int, _ draft: Draft) -> Bool {
    guard let first = words.first, case .text(let text) = first.kind,
      text.utf8.starts(with: "[!".utf8),
      let close = text.utf8.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    let kind = String(text[text.utf8.index(text.startIndex, offsetBy: 2)..<close])
    guard !kind.isEmpty, !kind.contains("[") else { return false }
    // Obsidian's fold marks say nothing on a page that does not fold.
    var rest = text.utf8[text.utf8.index(after: close)...]
    if let mark = rest.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    while let blank = rest.first, blank.isBlank { rest = rest.dropFirst() }
    let skipped = text.utf8.count - rest.count
    var index = 1
    var titleStop = first.stop
    while index < words.count {
      if words[index].kind == .softBreak || words[index].kind == .lineBreak { break }
      titleStop = words[index].stop
      index = words[index].end
    }
    let title = out.count
    append(.alertTitle, min(first.start + skipped, first.stop), titleStop)
    if !rest.isEmpty {
      append(.text(String(decoding: rest, as: UTF8.self)), out[title].start, first.stop)
    }
    emit(words[1..<index], from: 1)
    out[title].end = out.count
    let plain = plainText(of: (title + 1)..<out.count)
    if out.count == title + 1 { out.removeLast() }
    out[quote].kind = .alert(kind: kind, title: plain.isEmpty ? nil : plain)
    if index + 1 < words.count {
      let body = out.count
      append(.paragraph, words[index + 1].start, draft.stop)
      emit(words[(index + 1)...], from: index + 1)
      out[body].end = out.count
    }
    return true
  }

  private func plainText(of range: Range<Int>) -> String {
    var plain = ""
    for draft in out[range] {
      switch draft.kind {
      case .text(let words), .code(let words): plain += words
      default: break
      }
    }
    return plain
  }

  // MARK: The document

  private mutating func finish() -> Diagnosed<Document> {
    if dialect == .full { giveHeadingsIDs() }
    report()
    var nodes: [Node] = []
    nodes.reserveCapacity(out.count)
    for draft in out {
      nodes.append(
        Node(draft.kind, range: range(draft.start, draft.stop), end: draft.end))
    }
    var document = Document(
      dialect: dialect, path: path, nodes: nodes, resolvedInfos: resolvedInfos)
    if !source.footnoteLabels.isEmpty { document.footnotes = footnotes(of: document) }
    return Diagnosed(document, diagnostics.sorted())
  }

  private mutating func giveHeadingsIDs() {
    var ids = HeadingIDs()
    for index in out.indices {
      guard case .heading(let level, _) = out[index].kind else { continue }
      let id = ids.next(for: plainText(of: (index + 1)..<out[index].end))
      out[index].kind = .heading(level: level, id: id)
    }
  }

  /// In the order of their first reference, then those without one.
  private mutating func footnotes(of document: Document) -> [Document.Footnote] {
    var definitions: [String: Int] = [:]
    var order: [String] = []
    var defined: [(label: String, index: Int)] = []
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .footnoteDefinition(let label):
        let key = label.lowercased()
        defined.append((label, index))
        if let first = definitions[key] {
          diagnostics.append(
            Diagnostic(
              .warning, id: "RepeatedFootnote", "Footnote '\(label)' is defined twice",
              at: location(node.range),
              notes: [.init("first defined here", at: location(document.nodes[first].range))]))
        } else {
          definitions[key] = index
        }
      case .footnoteReference(let label): order.append(label.lowercased())
      default: break
      }
    }
    var used: Set<Int> = []
    var footnotes: [Document.Footnote] = []
    for label in order {
      guard let index = definitions[label], used.insert(index).inserted else { continue }
      if case .footnoteDefinition(let label) = document.nodes[index].kind {
        footnotes.append(.init(label: label, definition: index))
      }
    }
    for (label, index) in defined where used.insert(index).inserted {
      footnotes.append(.init(label: label, definition: index))
      guard definitions[label.lowercased()] == index else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, id: "UnusedFootnote", "Footnote '\(label)' is never referred to",
          at: location(document.nodes[index].range)))
    }
    diagnostics.sort()
    return footnotes
  }

  private mutating func report() {
    guard dialect == .full else { return }
    for range in inlines.unparsedEmphasis + segments.unparsedEmphasis {
      let marks = String(repeating: "*", count: range.count)
      diagnostics.append(
        Diagnostic(
          .warning, id: "UnparsedEmphasis", "'\(marks)' is shown as text, not as emphasis",
          at: location(source.range(range.lowerBound, range.upperBound)),
          fix: "Put the marks next to the words they embrace, or write '\\*' for a star"))
    }
    for (label, range) in inlines.undefinedFootnotes + segments.undefinedFootnotes {
      warn("UndefinedFootnote", "Footnote '\(label)' is not defined", range)
    }
  }

  private mutating func warn(_ id: String, _ summary: String, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .warning, id: id, summary, at: location(source.range(range.lowerBound, range.upperBound))))
  }

  private func location(_ range: SourceRange) -> SourceLocation? {
    path.map { SourceLocation($0, range) }
  }

  private mutating func range(_ start: Int, _ stop: Int) -> SourceRange {
    SourceRange(position(start), position(max(start, stop)))
  }

  /// As `source.position`, quicker where places follow one another.
  private mutating func position(_ offset: Int) -> SourcePosition {
    if offset < lastPlace.start || offset >= lastPlace.end {
      let line = source.lines.line(of: offset)
      lastPlace = (line, source.lines.starts[line], source.lines.end(of: line))
    }
    return source.position(of: offset, onLine: lastPlace.line)
  }
}
