import Basics
import Localization
import Markdown
import Search
import SiteModel
import Snippets

/// The words of a page, section by section: what its author wrote below each heading, and each
/// program and its output where they stand; and the terms that it explains.
struct SearchExtraction {
  /// How much of a page is searched.
  enum Depth: Sendable, Hashable {
    /// The headings, and the first paragraph below each.
    case outline
    case whole
  }

  /// The rows of a table whose every cell is searched; the index has to stay small.
  private static let tableRowsMax = 60

  /// Of code that is only shown, as much as tells it from others.
  private static let shownLinesMax = 2

  private let entry: Site.Entry
  /// Where the index lies that all addresses begin at.
  private let path: RelativePath
  private let depth: Depth
  private let anchors: [Int: String]
  /// The words of the interface around the page.
  private let phrases: Phrases
  private var sections: [SearchSection] = []
  private var terms: [SearchTerm] = []
  /// The text below the latest heading, as far as it is read.
  private var current: SearchSection

  /// A page that stands in for its translation has an outline only: the rest is in the index of the
  /// language it is written in.
  init(_ entry: Site.Entry, from path: RelativePath, _ depth: Depth = .whole) {
    self.entry = entry
    self.path = path
    self.depth = entry.page.isFallback ? .outline : depth
    anchors = entry.page.listingAnchors
    phrases = .builtIn(entry.page.address.language)
    current = SearchSection(.text, text: entry.page.frontMatter.description ?? "")
    read()
  }

  /// Nothing for a page without an address.
  var document: SearchDocument? {
    let page = entry.page
    guard let href = href(of: page.output) else { return nil }
    return SearchDocument(
      href: href, title: page.title,
      names: [page.address.slug] + page.frontMatter.aliases.map(\.text),
      topics: page.frontMatter.tags, foreignLanguage: page.isFallback ? page.contentLanguage : nil,
      sections: depth == .outline ? sections.compactMap(\.outline) : sections, terms: terms)
  }

  private func href(of output: RelativePath) -> String? {
    LinkTarget.page(output: output, fragment: nil).href(from: path)
  }

  private mutating func read() {
    let document = entry.page.document
    var index = 1
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .heading(_, let id):
        close()
        current = SearchSection(.text, anchor: id, heading: document.text(of: index), text: "")
        index = node.end
        continue
      case .codeBlock(_, _, let literal, _): readFence(at: index, literal)
      case .table where document.children(of: index).count(where: { _ in true }) > Self.tableRowsMax:
        readNames(ofTable: index)
        index = node.end
        continue
      case .tableRow where entry.rowAnchors[index] != nil:
        readTerm(inRow: index)
        index = node.end
        continue
      default: current.text.append(node.kind)
      }
      index += 1
    }
    close()
  }

  /// Of a long table, which is a reference, the first cell of each row, and each term.
  private mutating func readNames(ofTable index: Int) {
    let document = entry.page.document
    for row in document.children(of: index) {
      if entry.rowAnchors[row] != nil {
        readTerm(inRow: row)
        continue
      }
      let name = document.children(of: row).prefix(1).map(document.text).joined()
      current.text += "\n\(name)"
    }
  }

  private mutating func readTerm(inRow index: Int) {
    let document = entry.page.document
    let cells = document.children(of: index).map { document.text(of: $0) }
    terms.append(
      SearchTerm(
        anchor: entry.rowAnchors[index] ?? "", name: cells[0], meaning: cells[1].firstSentence,
        place: place(shownInRow: index)))
  }

  /// Where the last link of a row leads: what a row says comes before where it is shown.
  private func place(shownInRow index: Int) -> SearchTerm.Place? {
    let nodes = index..<entry.page.document.nodes[index].end
    for case .page(let output?, let fragment)? in nodes.reversed().map({ entry.links[$0] }) {
      guard let href = href(of: output) else { continue }
      return SearchTerm.Place(href: href, anchor: fragment ?? "")
    }
    return nil
  }

  private mutating func close() {
    guard !current.text.isEmpty || !current.heading.isEmpty else { return }
    sections.append(current)
  }

  /// A program's sections follow the text around it, which goes on behind it.
  private mutating func readFence(at index: Int, _ literal: String) {
    if let table = entry.tables[index]?.table {
      current.text += table.text(in: entry.page.frontMatter.printedWords, phrases)
    }
    switch entry.page.fences[index] {
    case .snippet: if let listing = entry.listings[index] { read(listing, anchors[index] ?? "") }
    case .plain, nil:
      let lines = literal.split(separator: "\n").prefix(Self.shownLinesMax)
      append(.code, current.anchor, current.heading, lines.joined(separator: "\n"))
    case .recording, .facts: break
    }
  }

  private mutating func read(_ listing: Listing, _ anchor: String) {
    let code = listing.excerpts.map(\.text).joined(separator: "\n")
    append(.code, anchor, listing.title, code)
    append(.output, anchor, listing.title, listing.printedWords)
  }

  private mutating func append(
    _ kind: SearchSection.Kind, _ anchor: String, _ heading: String, _ text: String
  ) {
    guard !text.isEmpty else { return }
    sections.append(SearchSection(kind, anchor: anchor, heading: heading, text: text))
  }
}

extension SearchSection {
  /// The heading and the first paragraph; nothing of a program.
  fileprivate var outline: SearchSection? {
    guard kind == .text else { return nil }
    var section = self
    section.text = String(text.split(separator: "\n").first ?? "")
    return section
  }
}

extension String {
  /// Between the cells of a row, so that an excerpt says where one ends.
  fileprivate static let cellSeparator = " · "

  /// The words of one node, and a space or the end of a line where two words are apart.
  fileprivate mutating func append(_ kind: Node.Kind) {
    switch kind {
    case .text(let words): self += words
    // Marked, because a name of code is meant exactly.
    case .code(let words): self += "`\(words)`"
    case .softBreak: self += " "
    case .tableCell where !isEmpty && last != "\n": self += String.cellSeparator
    case .lineBreak, .paragraph, .tableRow, .alertTitle, .item: self += "\n"
    default: break
    }
  }
}

extension Listing {
  /// What the processes wrote, and how those ended that did not succeed; what the compiler said.
  fileprivate var printedWords: String {
    switch outcome {
    case .ran(let lanes):
      lanes.flatMap { lane in
        lane.lines.map(\.text)
          + (lane.ending.map { $0 == .exited(0) ? [] : [$0.description] } ?? [])
      }.joined(separator: "\n")
    case .refused(let messages): messages.map(\.text).joined(separator: "\n")
    case .compiled, .shownElsewhere, .skipped, .unrecorded, .broken: ""
    }
  }
}

extension FactTable {
  /// As a page shows it.
  fileprivate func text(in words: PrintedWords, _ phrases: Phrases) -> String {
    let lines = zip(rows, proofs).map { row, cells in
      [words[row]] + cells.compactMap { $0.first?.value.text.shown(in: words, phrases) }
    }
    let text = ([columns.map { words[$0] }] + lines).map { $0.joined(separator: .cellSeparator) }
    return "\n" + text.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// A cell as a page shows it: a truth is a word.
  fileprivate func shown(in words: PrintedWords, _ phrases: Phrases) -> String {
    if let own = words.ownWord(for: self) { return own }
    switch self {
    case "true", "yes": return phrases[.yes]
    case "false", "no": return phrases[.no]
    default: return self
    }
  }
}
