import Basics
import HTML
import Localization
import Markdown

/// One walk over a document that writes its HTML.
struct DocumentWriter {
  /// A node whose children are being written.
  private struct Open {
    var index: Int
    var end: Int
    /// Whether the element was written, or only its content (a paragraph of a tight list).
    var isElement: Bool
    var isTight: Bool
  }

  let document: Document
  let options: DocumentRenderer
  var output: DocumentOutput
  var diagnostics: [Diagnostic] = []
  private var open: [Open] = []
  /// The number of each note, by its label in lower case.
  let footnoteNumbers: [String: Int]
  /// How many references to each note were written.
  var referenceCounts: [Int: Int] = [:]
  /// Words that began as a link and go on in a later line.
  var openLink: ProseLink?
  var isHeaderRow = false
  var hasTableBody = false

  init(_ document: Document, _ options: DocumentRenderer) {
    self.document = document
    self.options = options
    let filter = RawHTMLFilter(path: document.path, options.phrases, image: options.rawImage)
    output = DocumentOutput(
      options.html == .sanitize ? filter : nil, language: options.phrases.language)
    footnoteNumbers = Dictionary(
      zip(document.footnotes.map { $0.label.lowercased() }, 1...),
      uniquingKeysWith: { first, _ in first })
  }

  mutating func writeAll() {
    write(1..<document.nodes.count)
    output.finish()
    writeFootnotes()
    diagnostics += output.diagnostics
  }

  mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeNodes(before: index)
      index = enter(index)
    }
    closeNodes(before: .max)
  }

  private mutating func closeNodes(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if last.isElement { leave(document.nodes[last.index].kind, last.index) }
    }
  }

  // MARK: Nodes

  /// Writes the beginning of a node and returns the index to go on with.
  private mutating func enter(_ index: Int) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text(let text): writeText(text, index)
    case .softBreak: output.newline()
    case .lineBreak:
      output.void("br")
      output.newline()
    case .code(let code):
      output.beginText()
      output.code(code, breaksNames: isInCell)
    case .html(let html): write(html: html, index, isBlock: false)
    case .htmlBlock(let html): write(html: html, index, isBlock: true)
    case .thematicBreak:
      output.beginBlock()
      output.void("hr")
      output.newline()
    case .codeBlock(let info, _, let literal, _): writeCode(info, literal, index)
    case .image(let source, let title):
      writeImage(source, title, alt: alt(of: index), index)
      return node.end
    case .embed(let target):
      let text = document.text(of: index)
      writeImage(target, "", alt: text.isEmpty ? target : text, index)
      return node.end
    case .footnoteReference(let label): writeReference(label)
    case .footnoteDefinition: return node.end
    default: writeStart(node, index)
    }
    return index + 1
  }

  private mutating func writeStart(_ node: Node, _ index: Int) {
    var isElement = true
    var isTight = false
    switch node.kind {
    case .blockQuote:
      output.start("blockquote", isBlock: true)
      output.newline()
    case .alert(let kind, let title): startAlert(kind, title)
    case .alertTitle: output.start("p", [.class("alert-title")], isBlock: true)
    case .list(let first, let tight):
      isTight = tight
      startList(first)
    case .item(let task): startItem(task)
    case .paragraph:
      isElement = !isInTightItem
      if isElement { output.start("p", isBlock: true) }
    case .heading(let level, let id):
      let hasID = options.hasHeadingIDs && !id.isEmpty
      output.start("h\(level)", hasID ? [.id(id)] : [], isBlock: true)
    case .table: startTable()
    case .tableRow(let isHeader): startRow(isHeader, id: options.rowID(index))
    case .tableCell(let alignment): startCell(alignment, index)
    case .emphasis: startInline("em")
    case .strong: startInline("strong")
    case .strikethrough: startInline("del")
    case .link(let destination, let title):
      isElement = startLink(destination, title, index)
    case .wikiLink(let target, let fragment):
      isElement = startLink(target + (fragment.map { "#\($0)" } ?? ""), "", index)
    default: isElement = false
    }
    open.append(Open(index: index, end: node.end, isElement: isElement, isTight: isTight))
  }

  private mutating func leave(_ kind: Node.Kind, _ index: Int) {
    switch kind {
    case .blockQuote: output.endBlock("blockquote")
    case .alert: output.endBlock("aside")
    case .list(let first, _): output.endBlock(first == nil ? "ul" : "ol")
    case .item: output.end("li", isBlock: true)
    case .alertTitle, .paragraph: output.end("p", isBlock: true)
    case .heading(let level, _): output.end("h\(level)", isBlock: true)
    case .table:
      if hasTableBody { output.endBlock("tbody") }
      output.endBlock("table")
      if isFull { output.endBlock("div") }
    case .tableRow:
      output.endBlock("tr")
      if isHeaderRow { output.endBlock("thead") }
    case .tableCell: output.end(cellName(index), isBlock: true)
    case .emphasis: output.end("em")
    case .strong: output.end("strong")
    case .strikethrough: output.end("del")
    case .link, .wikiLink: output.end("a")
    default: break
    }
  }

  private mutating func startInline(_ name: String) {
    output.beginText()
    output.start(name)
  }

  /// Ours has boxes around tables, and no attribute that HTML5 dropped.
  var isFull: Bool { document.dialect == .full }

  /// Whether the node about to be written stands in a cell of one of our tables.
  private var isInCell: Bool {
    isFull
      && open.contains { node in
        if case .tableCell = document.nodes[node.index].kind { true } else { false }
      }
  }

  /// Whether the node about to be written is a child of an item of a tight list.
  private var isInTightItem: Bool {
    guard open.count > 1, case .item = document.nodes[open[open.count - 1].index].kind else {
      return false
    }
    return open[open.count - 2].isTight
  }
}
