import Testing

@testable import Pipeline

/// What was done to make the site, as a page of it shows it.
@Suite struct SiteFiguresTests {
  @Test func `a page may count what was done to make the site`() async throws {
    let built = try await Project([
      "Content/a.md": "# A\n\n```facts this-site\n```\n\n```sh name=x\n:\n```\n",
      "Snippets/b.swift": "print(1)\n",
    ]).built()
    let rows = built.text("a.html").split(separator: "<tr>").dropFirst().map { row in
      row.split(separator: "</tr>").first.map(String.init) ?? ""
    }
    #expect(
      rows.prefix(4) == [
        row("Pages", 1), row("Programs, each counted once", 2), row("in Swift", 1),
        row("in sh", 1),
      ])
    #expect(rows.contains(row("Processes in all runs", 2)))
  }

  private func row(_ label: String, _ count: Int) -> String {
    "<th scope=\"row\">\(label)</th><td class=\"right\">\(count)</td>"
  }

  @Test func `a table of that name that programs feed is theirs`() async throws {
    let built = try await Project([
      "Content/a.md":
        "# A\n\n```facts this-site\n```\n\n```sh name=x table=this-site\n:\n```\n\n[x](#x)\n"
    ]).built { _ in #"{"row": "r", "column": "c", "value": "fed"}"# + "\n" }
    #expect(built.text("a.html").contains("fed"))
    #expect(!built.text("a.html").contains("each counted once"))
  }
}
