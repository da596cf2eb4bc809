import Basics
import SiteModel
import Snippets
import Testing

/// Tables of facts, whose order is that of the page.
@Suite struct FactOrderTests {
  private func fact(_ row: String, _ column: String) -> String {
    #"{"row": "\#(row)", "column": "\#(column)", "value": 1}"# + "\n"
  }

  /// Rows and columns of the table, for a page that shows programs in some order.
  private func table(showing names: [String]) -> [[String]] {
    let programs = names.map { "```sh snippet=\($0)\n```\n" }.joined(separator: "\n")
    let files = [
      "Content/site.yml": "title: T\n", "Content/a.md": "# A\n\n```facts t\n```\n\n" + programs,
      "Content/b.md": "# B\n\n```sh snippet=c\n```\n",
      "Snippets/a.out": fact("a", "x") + fact("a", "y"),
      "Snippets/b.out": fact("b", "y") + fact("b", "x"),
      "Snippets/c.out": fact("c", "x") + fact("c", "y"),
    ]
    var sources = FileTree()
    for (name, text) in files { sources[path(name)] = Array(text.utf8) }
    for name in ["a", "b", "c"] {
      sources[path("Snippets/\(name).sh")] = Array("# sitegen: table=t\ntrue\n".utf8)
    }
    let site = Manuscript.read(sources).then(Site.replay).value
    let table = site.entries.first?.tables.values.first?.table
    return [table?.rows ?? [], table?.columns ?? []]
  }

  @Test func `rows and columns follow the programs of the page`() {
    #expect(table(showing: ["a", "b", "c"]) == [["a", "b", "c"], ["x", "y"]])
    #expect(table(showing: ["b", "c", "a"]) == [["b", "c", "a"], ["y", "x"]])
  }

  @Test func `programs of other pages come last`() {
    #expect(table(showing: ["b", "a"]) == [["b", "a", "c"], ["y", "x"]])
  }
}
