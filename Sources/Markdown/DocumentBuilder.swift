import Basics

/// Makes a document of what libcmark read: the second half of parsing.
struct DocumentBuilder {
  let source: PreparedSource
  let dialect: Dialect
  private let path: RelativePath?
  var drafts: [Draft] = []
  var fences: [Int: Locator.FencePlace] = [:]
  var tables: [Int: TableText] = [:]
  var segments = SegmentBatch()
  var inlines: InlineExtensions
  var out: [Draft] = []
  var resolvedInfos: [Int: String] = [:]
  /// The line after the latest fence, where that was not closed.
  var unclosedEnd: Int?
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
        checkFence(index, literal)
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

  mutating func append(_ kind: Node.Kind, _ start: Int, _ stop: Int) {
    out.append(Draft(kind: kind, start: start, stop: stop, end: out.count + 1))
  }

  /// Adds inlines whose ends are counted from the first of them.
  mutating func emit(_ words: ArraySlice<Draft>, from origin: Int = 0) {
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

  func plainText(of range: Range<Int>) -> String {
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
    if !source.footnoteLabels.isEmpty {
      let footnotes = FootnoteOrder(document).footnotes()
      document.footnotes = footnotes.value
      diagnostics += footnotes.diagnostics
    }
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

  mutating func warn(
    _ id: String, _ summary: String, _ range: Range<Int>, fix: String? = nil,
    seeAlso: (words: String, range: Range<Int>)? = nil
  ) {
    func place(_ range: Range<Int>) -> SourceLocation? {
      location(source.range(range.lowerBound, range.upperBound))
    }
    let notes = seeAlso.map { [Diagnostic.Note($0.words, at: place($0.range))] } ?? []
    diagnostics.append(
      Diagnostic(.warning, id: id, summary, at: place(range), fix: fix, notes: notes))
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
