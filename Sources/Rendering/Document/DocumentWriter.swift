import Basics
import HTML
import Localization
import Markdown
import SiteModel

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

  private let document: Document
  private let options: DocumentRenderer
  private(set) var tree = HTMLTree()
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Open] = []
  private var isAtLineStart = true
  private var raw: RawHTMLFilter
  private var footnoteNumbers: [String: Int] = [:]
  private var referenceCounts: [Int: Int] = [:]
  /// Words that began as a link and go on in a later line.
  private var openLink: ProseLink?
  /// The column of the next cell and whether its row is the header.
  private var isHeaderRow = false
  private var hasTableBody = false

  init(_ document: Document, _ options: DocumentRenderer) {
    self.document = document
    self.options = options
    raw = RawHTMLFilter(path: document.path, options.phrases, image: options.rawImage)
    for (number, footnote) in document.footnotes.enumerated() {
      let key = footnote.label.lowercased()
      if footnoteNumbers[key] == nil { footnoteNumbers[key] = number + 1 }
    }
  }

  mutating func writeAll() {
    write(1..<document.nodes.count)
    if options.html == .sanitize { raw.finish(&tree) }
    writeFootnotes()
    diagnostics += raw.diagnostics
  }

  private mutating func write(_ range: Range<Int>) {
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

  // MARK: Lines

  private mutating func freshLine() {
    guard !isAtLineStart else { return }
    newline()
  }

  private mutating func newline() {
    tree.raw("\n")
    isAtLineStart = true
  }

  private mutating func start(
    _ name: String, _ attributes: [HTMLTree.Attribute] = [], isBlock: Bool = false
  ) {
    if isBlock {
      if options.html == .sanitize { raw.beginBlock(&tree) }
      freshLine()
    }
    tree.start(name, attributes)
    if options.html == .sanitize { raw.enter(name) }
    isAtLineStart = false
  }

  private mutating func end(_ name: String, isBlock: Bool = false) {
    if options.html == .sanitize { raw.leave(&tree) }
    tree.end(name)
    isAtLineStart = false
    if isBlock { newline() }
  }

  // MARK: Nodes

  /// Writes the beginning of a node and returns the index to go on with.
  private mutating func enter(_ index: Int) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text(let text): writeText(text, index)
    case .softBreak: newline()
    case .lineBreak:
      tree.void("br")
      newline()
    case .code(let code):
      beginText()
      tree.element("code", [], code)
      isAtLineStart = false
    case .html(let html): write(html: html, index, isBlock: false)
    case .htmlBlock(let html): write(html: html, index, isBlock: true)
    case .thematicBreak:
      beginBlock()
      tree.void("hr")
      newline()
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
      start("blockquote", isBlock: true)
      newline()
    case .alert(let kind, let title): startAlert(kind, title)
    case .alertTitle: start("p", [.class("alert-title")], isBlock: true)
    case .list(let first, let tight):
      isTight = tight
      startList(first)
    case .item(let task): startItem(task)
    case .paragraph:
      isElement = !isInTightItem
      if isElement { start("p", isBlock: true) }
    case .heading(let level, let id):
      let hasID = options.hasHeadingIDs && !id.isEmpty
      start("h\(level)", hasID ? [.id(id)] : [], isBlock: true)
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
    case .blockQuote: endBlock("blockquote")
    case .alert: endBlock("aside")
    case .list(let first, _): endBlock(first == nil ? "ul" : "ol")
    case .item: end("li", isBlock: true)
    case .alertTitle, .paragraph: end("p", isBlock: true)
    case .heading(let level, _): end("h\(level)", isBlock: true)
    case .table:
      if hasTableBody { endBlock("tbody") }
      endBlock("table")
      if isFull { endBlock("div") }
    case .tableRow:
      endBlock("tr")
      if isHeaderRow { endBlock("thead") }
    case .tableCell: end(cellName(index), isBlock: true)
    case .emphasis: end("em")
    case .strong: end("strong")
    case .strikethrough: end("del")
    case .link, .wikiLink: end("a")
    default: break
    }
  }

  private mutating func endBlock(_ name: String) {
    freshLine()
    end(name, isBlock: true)
  }

  private mutating func beginBlock() {
    if options.html == .sanitize { raw.beginBlock(&tree) }
    freshLine()
  }

  /// Raw HTML that may hold no text, such as an open `table`, ends before it.
  private mutating func beginText() {
    if options.html == .sanitize { raw.beginText(&tree) }
  }

  private mutating func startInline(_ name: String) {
    beginText()
    start(name)
  }

  /// Whether the node about to be written is a child of an item of a tight list.
  private var isInTightItem: Bool {
    guard open.count > 1, case .item = document.nodes[open[open.count - 1].index].kind else {
      return false
    }
    return open[open.count - 2].isTight
  }

  // MARK: Text

  private mutating func writeText(_ text: String, _ index: Int) {
    beginText()
    let links = options.proseLinks(index)
    if links.isEmpty, openLink == nil {
      tree.text(text)
    } else {
      writeText(Array(text.utf8)[...], links, index)
    }
    isAtLineStart = false
  }

  /// Inside a link of the author's own HTML words stay words.
  private mutating func writeText(_ bytes: ArraySlice<UInt8>, _ links: [ProseLink], _ index: Int) {
    var rest = bytes
    if let link = openLink, link.term.endNode == index { endLink(link, in: &rest) }
    for link in links where options.html != .sanitize || !raw.isInLink {
      tree.text(rest.takeText(upTo: link.term.start))
      start("a", [.class("term"), .href(link.href), .init("title", link.term.definition)])
      openLink = link
      if link.term.endNode == index { endLink(link, in: &rest) }
    }
    tree.text(rest.takeText(upTo: bytes.endIndex))
  }

  private mutating func endLink(_ link: ProseLink, in rest: inout ArraySlice<UInt8>) {
    tree.text(rest.takeText(upTo: link.term.end))
    end("a")
    openLink = nil
  }

  // MARK: Lists, alerts, tables

  private mutating func startList(_ first: Int?) {
    guard let first else {
      start("ul", isBlock: true)
      newline()
      return
    }
    start("ol", first == 1 ? [] : [.init("start", "\(first)")], isBlock: true)
    newline()
  }

  private mutating func startItem(_ task: Bool?) {
    start("li", isBlock: true)
    guard let task else { return }
    let checked: [HTMLTree.Attribute] = task ? [.init("checked", "")] : []
    tree.void("input", [.init("type", "checkbox")] + checked + [.init("disabled", "")])
    tree.raw(" ")
  }

  private mutating func startAlert(_ kind: String, _ title: String?) {
    let known = ["note", "tip", "important", "warning", "caution"]
    let name = kind.lowercased()
    let variant = known.contains(name) ? name : "custom"
    start("aside", [.class("alert alert-\(variant)")], isBlock: true)
    newline()
    guard title == nil else { return }
    let words = Phrase(rawValue: "alert-\(name)").map { options.phrases[$0] } ?? kind
    tree.element("p", [.class("alert-title")], words)
    newline()
  }

  /// In the full dialect a table has a box to scroll in, which the keyboard must reach.
  private mutating func startTable() {
    if isFull {
      start(
        "div",
        [
          .class("table"), .init("tabindex", "0"), .init("role", "group"),
          .init("aria-label", options.phrases[.table]),
        ],
        isBlock: true)
      newline()
    }
    start("table", isBlock: true)
    hasTableBody = false
  }

  private var isFull: Bool { document.dialect == .full }

  private mutating func startRow(_ isHeader: Bool, id: String?) {
    isHeaderRow = isHeader
    if isHeader {
      freshLine()
      start("thead")
      newline()
    } else if !hasTableBody {
      hasTableBody = true
      freshLine()
      start("tbody")
      newline()
    }
    freshLine()
    start("tr", id.map { [.id($0)] } ?? [])
  }

  private mutating func startCell(_ alignment: Node.Alignment, _ index: Int) {
    freshLine()
    start(cellName(index), attributes(for: alignment))
  }

  /// An empty cell heads nothing; GFM's own dialect calls it a header all the same.
  private func cellName(_ index: Int) -> String {
    let isEmpty = document.nodes[index].end == index + 1
    return isHeaderRow && !(isFull && isEmpty) ? "th" : "td"
  }

  /// GFM's own `align` is gone from HTML5, so the full dialect leaves it to the style sheet.
  private func attributes(for alignment: Node.Alignment) -> [HTMLTree.Attribute] {
    guard alignment != .none else { return [] }
    return isFull ? [.class(alignment.rawValue)] : [.init("align", alignment.rawValue)]
  }

  // MARK: Code, images, links

  private mutating func writeCode(_ info: String, _ literal: String, _ index: Int) {
    let listing = options.codeBlock(index)
    // A recording, which the listing before it shows, leaves no trace: not even a blank line.
    if let listing, listing.nodes.isEmpty { return }
    beginBlock()
    if let listing {
      tree.append(listing)
      isAtLineStart = false
      newline()
      return
    }
    let words = document.resolvedInfos[index] ?? info
    let language = words.unicodeScalars.prefix { !$0.properties.isWhitespace }
    tree.start("pre")
    tree.element(
      "code", language.isEmpty ? [] : [.class("language-" + String(language))], literal)
    tree.end("pre")
    newline()
  }

  private mutating func writeImage(_ source: String, _ title: String, alt: String, _ index: Int) {
    beginText()
    isAtLineStart = false
    if let figure = options.image(source, alt, index) { return tree.append(figure) }
    guard options.html == .allow || SafeURL.isSafe(source) else {
      reportUnsafe(source, index)
      return tree.text(alt)
    }
    var attributes: [HTMLTree.Attribute] = [
      .init("src", SafeURL.escaped(source)), .init("alt", alt),
    ]
    if !title.isEmpty { attributes.append(.init("title", title)) }
    tree.void("img", attributes)
  }

  private func alt(of index: Int) -> String {
    var alt = ""
    for node in document.nodes[index..<document.nodes[index].end] {
      switch node.kind {
      case .text(let text), .code(let text), .html(let text): alt += text
      case .softBreak, .lineBreak: alt += " "
      default: break
      }
    }
    return alt
  }

  private mutating func startLink(_ destination: String, _ title: String, _ index: Int) -> Bool {
    beginText()
    isAtLineStart = false
    let resolved = options.link(destination, index)
    let target = resolved ?? destination
    guard options.html == .allow || SafeURL.isSafe(target) else {
      reportUnsafe(target, index)
      return false
    }
    guard options.html != .sanitize || !raw.isInLink else { return false }
    if resolved == "" {
      start("a", [.class("missing")])
      return true
    }
    var attributes: [HTMLTree.Attribute] = [.href(SafeURL.escaped(target))]
    if !title.isEmpty { attributes.append(.init("title", title)) }
    start("a", attributes)
    return true
  }

  private mutating func reportUnsafe(_ destination: String, _ index: Int) {
    diagnostics.append(
      Diagnostic(
        .warning, id: "UnsafeLink", "Link to '\(destination)' could run a program",
        at: document.path.map { SourceLocation($0, document.nodes[index].range) }))
  }

  private mutating func write(html: String, _ index: Int, isBlock: Bool) {
    switch options.html {
    case .allow:
      if isBlock { freshLine() }
      tree.raw(html)
      isAtLineStart = html.utf8.last == UInt8(ascii: "\n")
      if isBlock { freshLine() }
    case .escape:
      if isBlock {
        freshLine()
        let text = html.utf8.last == UInt8(ascii: "\n") ? String(html.dropLast()) : html
        tree.element("p", [], text)
        isAtLineStart = false
        newline()
      } else {
        tree.text(html)
        isAtLineStart = false
      }
    case .sanitize:
      if isBlock { freshLine() }
      raw.write(html, of: index, at: document.nodes[index].range.start, into: &tree)
      isAtLineStart = false
      if isBlock { newline() }
    }
  }

  // MARK: Footnotes

  private mutating func writeReference(_ label: String) {
    guard let number = footnoteNumbers[label.lowercased()] else { return }
    let count = (referenceCounts[number] ?? 0) + 1
    referenceCounts[number] = count
    tree.element("sup", [.class("footnote-ref")]) { tree in
      tree.element(
        "a", [.href("#fn-\(number)"), .id(DocumentWriter.referenceID(number, count))], "\(number)")
    }
    isAtLineStart = false
  }

  private static func referenceID(_ number: Int, _ count: Int) -> String {
    count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
  }

  private mutating func writeFootnotes() {
    guard !document.footnotes.isEmpty else { return }
    freshLine()
    start(
      "div",
      [
        .class("footnotes"), .init("role", "group"),
        .init("aria-label", options.phrases[.footnotes]),
      ],
      isBlock: true)
    newline()
    start("ol")
    newline()
    for (index, footnote) in document.footnotes.enumerated() {
      let definition = footnote.definition
      start("li", [.id("fn-\(index + 1)")], isBlock: true)
      newline()
      write((definition + 1)..<document.nodes[definition].end)
      writeBackReferences(index + 1)
      end("li", isBlock: true)
    }
    end("ol", isBlock: true)
    end("div", isBlock: true)
  }

  private mutating func writeBackReferences(_ number: Int) {
    guard let count = referenceCounts[number] else { return }
    for reference in 1...count {
      tree.element(
        "a", [.href("#" + DocumentWriter.referenceID(number, reference)), .class("footnote-back")],
        "↩")
    }
  }
}

extension ArraySlice<UInt8> {
  /// What stands before `end`, taken out.
  fileprivate mutating func takeText(upTo end: Int) -> String {
    let text = String(decoding: self[startIndex..<end], as: UTF8.self)
    self = self[end...]
    return text
  }
}
