import HTML
import Localization
import SiteModel

/// The programs of a page with their lengths, as a table of counted things.
struct PageProgramsTable {
  /// A program, and the id of its listing on the page.
  struct Row: Sendable, Hashable {
    var title: String
    var anchor: String
    /// What the page shows of it, and what was compiled.
    var shownLinesCount: Int
    var linesCount: Int

    init(_ listing: Listing, anchor: String) {
      title = listing.title
      self.anchor = anchor
      shownLinesCount = listing.excerpts.reduce(0) { $0 + $1.text.linesCount }
      linesCount = listing.completeText.linesCount
    }
  }

  private let rows: [Row]
  private let phrases: Phrases

  init(_ rows: [Row], _ phrases: Phrases) {
    self.rows = rows
    self.phrases = phrases
  }

  func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element(
      "div",
      [
        .class("table facts"), .init("tabindex", "0"), .init("role", "group"),
        .init("aria-label", phrases[.thisPage]),
      ]
    ) { tree in
      tree.element("table") { tree in
        tree.element("caption", [], phrases[.thisPage])
        tree.element("thead") { appendHeader(to: &$0) }
        tree.element("tbody") { tree in
          for row in rows { append(row, to: &tree) }
        }
      }
    }
    return tree
  }

  private func appendHeader(to tree: inout HTMLTree) {
    tree.element("tr") { tree in
      for phrase in [Phrase.thisPageProgram, .thisPageShownLines, .thisPageLines] {
        let isText = phrase == .thisPageProgram
        tree.element(
          "th", [.init("scope", "col")] + (isText ? [] : [.class("right")]), phrases[phrase])
      }
    }
  }

  private func append(_ row: Row, to tree: inout HTMLTree) {
    tree.element("tr") { tree in
      tree.element("th", [.init("scope", "row")]) { tree in
        tree.element("a", [.href("#\(row.anchor)")], row.title)
      }
      tree.element("td", [.class("right")], "\(row.shownLinesCount)")
      tree.element("td", [.class("right")], "\(row.linesCount)")
    }
  }
}

extension String {
  /// Lines, the last of which may lack its line feed.
  fileprivate var linesCount: Int {
    let feeds = utf8.count { $0 == UInt8(ascii: "\n") }
    return utf8.isEmpty || utf8.last == UInt8(ascii: "\n") ? feeds : feeds + 1
  }
}
