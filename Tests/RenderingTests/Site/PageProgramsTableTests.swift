import HTML
import Localization
import SiteModel
import Snippets
import Testing

@testable import Rendering

/// `facts this-page`: how long the programs of a page are.
struct PageProgramsTableTests {
  private func listing(shown: [String], all: String) -> Listing {
    Listing(
      title: "a.c", language: .c,
      excerpts: shown.map { Listing.Excerpt(firstLine: 1, text: $0) }, completeText: all,
      commands: [], expectedFailure: nil, outcome: .compiled)
  }

  @Test func `lines that are shown and lines that were compiled are counted`() {
    let listing = listing(shown: ["a\nb", "d"], all: "a\nb\nc\nd\n")
    let row = PageProgramsTable.Row(listing, anchor: "a")
    #expect(row.shownLinesCount == 3)
    #expect(row.linesCount == 4)
  }

  @Test func `each program leads to its listing`() {
    let row = PageProgramsTable.Row(listing(shown: ["a"], all: "a"), anchor: "a-2")
    let html = PageProgramsTable([row], .builtIn("en")).render().serialized()
    #expect(
      String(decoding: html, as: UTF8.self).contains(
        ##"<tr><th scope="row"><a href="#a-2">a.c</a></th><td class="right">1</td>"##
          + #"<td class="right">1</td></tr>"#))
  }
}
