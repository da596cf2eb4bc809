import Basics
import Pipeline
import SiteModel
import Testing

@Suite struct PageTests {
  @Test func `a title for a folder without pages is reported`() async throws {
    let built = try await Project([
      "Content/site.yml": "title: T\nfolders: {note: Notes, x/yonder: Far}\n",
      "Content/notes/a.md": "# A\n",
    ]).built()
    #expect(
      built.diagnostics.map(\.line) == [
        """
        Content/site.yml:2:11: error: Folder 'note' holds no page; did you mean 'notes'? \
        [MissingFolder]
        """,
        "Content/site.yml:2:24: error: Folder 'x/yonder' holds no page [MissingFolder]",
      ])
    #expect(built.diagnostics.map(\.fix) == ["Write 'notes'", "Remove it from 'folders'"])
  }

  @Test func `one heading is the title, the others step down`() async throws {
    let site = try await Project(["Content/index.md": "# Home\n\n# Part\n\n## Piece\n"]).built()
    let page = site.text("index.html")
    #expect(page.components(of: "<h1").count == 1)
    #expect(page.contains("<h2 id=\"part\">"))
    #expect(page.contains("<h3 id=\"piece\">"))
  }

  @Test func `a draft is not part of the site`() async throws {
    let site = try await Project(["Content/a.md": "---\ndraft: true\n---\n# A\n"]).built()
    #expect(site.text("a.html") == "")
    #expect(site.diagnostics == [])
  }

  @Test func `an alias sends on to its page`() async throws {
    let site = try await Project([
      "Content/pipe.md": "---\ntitle: Pipes\naliases: [old/pipes, /p.html]\n---\n"
    ]).built()
    #expect(site.text("old/pipes.html").contains("url=../pipe.html"))
    #expect(site.text("p.html").contains("url=pipe.html"))
  }

  @Test func `an alias that is taken is an error`() async throws {
    let complaints = try await Project([
      "Content/a.md": "---\ntitle: A\naliases: [b]\n---\n", "Content/b.md": "# B\n",
    ]).complaints()
    #expect(complaints == "Content/a.md:3:11: error: Alias 'b' is taken [AliasCollision]")
  }

  @Test func `two pages with one slug are an error`() async throws {
    let complaints = try await Project([
      "Content/a.md": "# A\n", "Content/b.md": "---\nslug: a\n---\n# B\n",
    ]).complaints()
    #expect(complaints == "Content/b.md:2:7: error: Slug 'a' belongs to two pages [DuplicateSlug]")
  }

  @Test func `a section that names no page is an error with a suggestion`() async throws {
    let complaints = try await Project([
      "Content/site.yml": "title: T\nsections:\n  - title: S\n    pages: [pipes]\n",
      "Content/pipe.md": "# P\n",
    ]).complaints()
    #expect(
      complaints
        == "Content/site.yml:4:13: error: Page 'pipes' is not there; did you mean 'pipe'? "
        + "[MissingPage]")
  }

  @Test func `keys of another tool are reported once for the whole site`() async throws {
    let complaints = try await Project([
      "Content/a.md": "---\n번호판: 1\n---\n# A\n", "Content/b.md": "---\n번호판: 2\n---\n# B\n",
    ]).complaints()
    #expect(
      complaints
        == "Content/a.md:2:1: warning: Key '번호판' is not sitegen's and is not shown, nor are 1 "
        + "more of it [UnmappedKey]")
  }

  @Test func `pages of a second language lie in its folder`() async throws {
    let site = try await Project([
      "Content/site.yml": "title: T\nlanguages: [en, ko]\n", "Content/en/pipe.md": "# Pipes\n",
      "Content/ko/pipe.md": "# 파이프\n",
    ]).built()
    #expect(site.text("pipe.html").contains("lang=\"en\""))
    #expect(site.text("ko/pipe.html").contains("lang=\"ko\""))
    #expect(site.text("ko/pipe.html").contains("href=\"../style.css?v="))
  }

  @Test func `a project without configuration is told what to write`() async throws {
    var project = Project(["Content/a.md": "# A\n"])
    if let path = RelativePath(Manuscript.configurationName) { project.sources[path] = nil }
    #expect(
      try await project.complaints()
        == "error: Content/site.yml is missing [MissingConfiguration]")
  }
}

extension String {
  /// The pieces between occurrences of `word`, but the first.
  fileprivate func components(of word: String) -> [String] {
    split(separator: word, omittingEmptySubsequences: false).dropFirst().map(String.init)
  }
}
