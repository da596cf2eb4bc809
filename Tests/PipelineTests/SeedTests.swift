import Basics
import Pipeline
import SiteModel
import Testing

/// Five documents that were written for other tools become pages as they are.
@Suite(.enabled(if: Seeds.areThere, "shared/seeds is absent")) struct SeedTests {
  @Test func `front matter is read and not shown`() async throws {
    let site = try await built()
    #expect(site.diagnostics.filter { $0.id == "UnmappedKey" || $0.id == "UnknownKey" } == [])
    let page = try page(4, of: site)
    #expect(page.contains("<h1>운영체제에서 프로세스간 통신</h1>"))
    #expect(!page.contains("layout"))
    #expect(!page.contains("thumbnail"))
    #expect(!(try self.page(3, of: site)).contains("넘버"))
  }

  @Test func `seven tables are tables, and two rows too long are reported`() async throws {
    let site = try await built()
    #expect(try pages(of: site).map { occurrences(of: "<table", in: $0) } == [1, 5, 0, 1, 0])
    let name = try names()[0]
    #expect(
      site.diagnostics.filter { $0.id == "RaggedRow" }.map(\.line) == [
        "Content/\(name).md:84:322: warning: Row has 8 cells, the header 7 [RaggedRow]",
        "Content/\(name).md:87:76: warning: Row has 8 cells, the header 7 [RaggedRow]",
      ])
  }

  @Test func `a callout of Obsidian is an aside`() async throws {
    let page = try page(3, of: try await built())
    #expect(page.contains("<aside class=\"alert alert-custom\">"))
    #expect(page.contains("<p class=\"alert-title\">메모</p>"))
  }

  @Test func `every missing picture is reported and has its place`() async throws {
    let site = try await built()
    let missing = site.diagnostics.filter { $0.id == "MissingFile" }
    let names = try names()
    let perPage = names.map { name in missing.count { $0.location?.path.stem == Substring(name) } }
    #expect(perPage == [9, 0, 0, 4, 4])
    let places = try pages(of: site).map { occurrences(of: "Missing picture: ", in: $0) }
    #expect(places == [9, 0, 0, 4, 4])
    #expect(
      missing.last?.line
        == "Content/\(names[4]).md:91:1: error: File 'img/posts/os-ipc-shared-memory.png' is missing"
        + " [MissingFile]")
    #expect(try page(0, of: site).contains("Missing picture: named pipe (image/named_pipe.png)"))
    #expect(try page(3, of: site).contains("Missing picture: Pasted image 20240428045622.png"))
    #expect(try page(4, of: site).contains("Missing picture: /img/posts/os-ipc-file.png"))
  }

  @Test func `every program is shown, and why it was not run`() async throws {
    let site = try await built()
    let sources = try Seeds.pages()
    for name in try names() {
      let source = sources[name] ?? ""
      let programs =
        occurrences(of: "\n```c\n", in: source) + occurrences(of: "\n```bash\n", in: source)
      let shown = occurrences(of: "seed document", in: site.text("\(name).html"))
      #expect(shown == programs, "\(name)")
    }
    #expect(site.results.allSatisfy { $0 == nil })
    #expect(site.manuscript.snippets.count == 13)
  }

  @Test func `no word is lost, and none is out of its order`() async throws {
    let site = try await built()
    let sources = try Seeds.pages()
    for name in try names() {
      let words = PlainWords(markdown: sources[name] ?? "").words
      #expect(words.count > 300)
      #expect(PlainWords.firstMissing(of: words, in: site.text("\(name).html")) == nil, "\(name)")
    }
  }

  @Test func `a word that is lost, or moved, would be noticed`() {
    let words = PlainWords(markdown: "---\ntitle: x\n---\n1. a **b**(c)는 [d](x.md) `e`\n").words
    #expect(words == ["a", "bc는", "d", "e"])
    let page = "<h1>T</h1><nav>lost</nav><ol><li>a <b>b</b>(c)는 <a href=\"lost\">d</a> e</li></ol>"
    #expect(PlainWords.firstMissing(of: words, in: page) == nil)
    #expect(PlainWords.firstMissing(of: ["a", "lost", "d"], in: page) == "'lost' after 'a'")
    #expect(PlainWords.firstMissing(of: ["a", "e", "d"], in: page) == "'d' after 'e'")
  }

  private func built() async throws -> BuiltSite {
    var files = ["Content/site.yml": Seeds.configuration]
    for (name, text) in try Seeds.pages() { files["Content/\(name).md"] = text }
    return try await Project(files).built()
  }

  private func names() throws -> [String] { try Seeds.pages().keys.sorted() }

  private func pages(of site: BuiltSite) throws -> [String] {
    try names().map { site.text("\($0).html") }
  }

  private func page(_ index: Int, of site: BuiltSite) throws -> String {
    try pages(of: site)[index]
  }

  private func occurrences(of word: String, in text: String) -> Int {
    text.split(separator: word, omittingEmptySubsequences: false).count - 1
  }
}
