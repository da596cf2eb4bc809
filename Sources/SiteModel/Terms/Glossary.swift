import Basics
import Markdown

/// The terms of a page that explains words.
///
/// A row of a table whose first cell begins with bold words or code is an entry: that is the term,
/// what follows it in parentheses are other spellings, and the second cell says what it means. So
/// is a heading of level 3, with the paragraph after it.
struct Glossary: Sendable {
  private(set) var terms: [GlossaryTerm] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let page: Page
  private let links: [Int: LinkTarget]
  private var anchors: Set<String>

  init(_ entry: Site.Entry) {
    page = entry.page
    links = entry.links
    anchors = Set(page.document.headings.map(\.id)).union(page.listingAnchors.values)
    read()
    reportDuplicates()
  }

  /// For each entry that is a row its id, by the row's node; a heading has one already.
  var rowAnchors: [Int: String] {
    var anchors: [Int: String] = [:]
    for term in terms {
      guard case .tableRow = page.document.nodes[term.node].kind else { continue }
      anchors[term.node] = term.anchor
    }
    return anchors
  }

  private var document: Document { page.document }

  private mutating func read() {
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .tableRow(isHeader: false): readRow(index)
      case .heading(level: 3, let id): readHeading(index, id)
      default: continue
      }
    }
    if terms.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, id: "EmptyGlossary", "Glossary '\(page.address.slug)' explains no term",
          at: SourceLocation(page.source, line: 1),
          fix: "Write a table whose first cells are '**term** (other spelling)'"))
    }
  }

  private mutating func readRow(_ row: Int) {
    let cells = Array(document.children(of: row))
    guard cells.count > 1, let words = markedWords(cells[0]) else { return }
    let rest = document.text(of: cells[0]).dropFirst(words.count)
    append(
      [words] + Self.parenthesised(String(rest)), definition: document.text(of: cells[1]),
      node: row, anchor: newAnchor(for: words))
  }

  /// The bold words or the code with which a cell begins.
  private func markedWords(_ cell: Int) -> String? {
    guard let first = document.children(of: cell).first(where: { _ in true }) else { return nil }
    switch document.nodes[first].kind {
    case .strong, .code: return document.text(of: first)
    default: return nil
    }
  }

  private mutating func readHeading(_ heading: Int, _ id: String) {
    let text = document.text(of: heading)
    let words = text.prefix { $0 != "(" }.trimmingSpaces
    let next = document.nodes[heading].end
    guard !words.isEmpty, next < document.nodes.count, document.nodes[next].kind == .paragraph
    else { return }
    append(
      [words] + Self.parenthesised(String(text.dropFirst(words.count))),
      definition: document.text(of: next), node: heading, anchor: id)
  }

  private mutating func append(
    _ spellings: [String], definition: String, node: Int, anchor: String
  ) {
    terms.append(
      GlossaryTerm(
        spellings: spellings, definition: definition.firstSentence, node: node, anchor: anchor,
        topics: topics(of: node),
        location: SourceLocation(page.source, document.nodes[node].range)))
  }

  /// `프로세스 간 통신` and `IPC` of `(프로세스 간 통신, IPC)`.
  private static func parenthesised(_ text: String) -> [String] {
    let trimmed = text.trimmingSpaces
    guard trimmed.hasPrefix("("), let close = trimmed.firstIndex(of: ")") else { return [] }
    return trimmed[..<close].dropFirst().split(separator: ",").map(\.trimmingSpaces)
      .filter { !$0.isEmpty }
  }

  private mutating func newAnchor(for words: String) -> String {
    anchors.insertDistinct("term-" + anchorName(of: words))
  }

  private func topics(of node: Int) -> Set<RelativePath> {
    Set(
      (node..<document.nodes[node].end).compactMap { index in
        guard case .page(let output?, _) = links[index] else { return nil }
        return output
      })
  }

  private mutating func reportDuplicates() {
    var places: [String: SourceLocation] = [:]
    for term in terms {
      guard let words = term.spellings.first else { continue }
      if let first = places[words] {
        diagnostics.append(
          Diagnostic(
            .error, id: "DuplicateTerm", "Term '\(words)' is explained twice", at: term.location,
            fix: "Leave one of them",
            notes: [Diagnostic.Note("The first explanation is here", at: first)]))
      } else {
        places[words] = term.location
      }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    let head = drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
  }
}
