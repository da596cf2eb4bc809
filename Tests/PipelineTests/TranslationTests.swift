import Basics
import SiteModel
import Snippets
import Testing

@testable import Pipeline

/// Pages of one slug in two languages.
@Suite struct TranslationTests {
  private static let site = "title: T\nlanguages: [en, ko]\n"

  private func project(_ english: String, _ korean: String) -> Project {
    Project([
      "Content/site.yml": Self.site, "Content/en/a.md": english, "Content/ko/a.md": korean,
    ])
  }

  private static let program = "# A\n\n```sh name=hello\necho hello\n```\n\n```output\nhello\n```\n"

  @Test func `a translation shows the program of its twin, which runs once`() async throws {
    let korean = "---\ntranslation-of: 1\n---\n# 가\n\n```sh snippet=hello\n```\n"
    let built = try await project(Self.program, korean).built()
    #expect(built.manuscript.snippets.count == 1)
    #expect(built.text("ko/a.html").contains("id=\"hello\""))
    #expect(!built.hasErrors)
  }

  @Test func `a translation may not add a program`() async throws {
    let korean = "---\ntranslation-of: 1\n---\n# 가\n\n```sh name=other\nexit\n```\n"
    let added = try await addition(korean)
    #expect(
      added?.line == """
        Content/ko/a.md:6:1: error: Content/en/a.md does not have program 'other' \
        [TranslationAddsProgram]
        """)
    #expect(added?.fix == "Write it there, and show it here with 'snippet=other'")
  }

  @Test func `a program without a name is told by its line`() async throws {
    let added = try await addition("# 가\n\n```sh\nexit\n```\n")
    #expect(
      added?.line == """
        Content/ko/a.md:3:1: error: Content/en/a.md does not have the program of line 3 \
        [TranslationAddsProgram]
        """)
    #expect(
      added?.fix == "Write it there with 'name=NAME', and show it here with 'snippet=NAME'")
  }

  private func addition(_ korean: String) async throws -> Diagnostic? {
    try await project(Self.program, korean).built().diagnostics.first {
      $0.id == "TranslationAddsProgram"
    }
  }

  @Test func `a program that the translation lacks is named`() async throws {
    let complaints = try await project(Self.program, "# 가\n").complaints()
    #expect(complaints.contains("Translation does not show 'hello' [TranslationLacksProgram]"))
  }

  @Test func `a program without a name that the translation lacks comes with its line`()
    async throws
  {
    let english = "# A\n\n```sh\nexit\n```\n\n```sh name=two\nexit\n```\n"
    let lacking = try await project(english, "# 가\n").built().diagnostics.first {
      $0.id == "TranslationLacksProgram"
    }
    #expect(lacking?.summary == "Translation does not show 'a-1' (line 3), 'two'")
    #expect(lacking?.fix == "Show what Content/en/a.md shows, with 'snippet=a-1' and so on")
  }

  @Test func `attributes of a borrowed program are those of its own fence`() async throws {
    let korean = "# 가\n\n```sh snippet=hello expect=exit:1\n```\n"
    #expect(
      try await project(Self.program, korean).complaints().contains(
        """
        Content/ko/a.md:3:21: error: Attribute 'expect' belongs to the program itself \
        [MisplacedAttribute]
        """))
  }

  @Test func `a translation has its own words for the processes of its twin's program`()
    async throws
  {
    let english = "# A\n\n```sh name=hello lanes=\"parent, reader\"\ntrue\n```\n"
    let korean = "---\ntranslation-of: 1\n---\n# 가\n\n```sh snippet=hello lanes=\"부모, 읽는 쪽\"\n```\n"
    let built = try await project(english, korean).built()
    #expect(!built.hasErrors)
    #expect(built.text("ko/a.html").contains("</span> 부모</p>"))
    #expect(built.text("a.html").contains("</span> parent</p>"))
    #expect(built.manuscript.snippets[0].attributes.lanes == ["parent", "reader"])
  }

  @Test func `a translation names as many processes as its twin`() async throws {
    let english = "# A\n\n```sh name=hello lanes=\"parent, reader\"\ntrue\n```\n"
    let korean = "---\ntranslation-of: 1\n---\n# 가\n\n```sh snippet=hello lanes=\"부모\"\n```\n"
    let complaint = try await project(english, korean).built().diagnostics.first {
      $0.id == "UnequalLanes"
    }
    #expect(
      complaint?.line == """
        Content/ko/a.md:6:28: error: Translation names 1 lane, Content/en/a.md names 2 \
        [UnequalLanes]
        """)
    #expect(complaint?.fix == "Give a name for each of 'parent', 'reader'")
  }

  @Test func `of a file, too, a translation names as many processes`() async throws {
    let fence = "```sh snippet=hello"
    var project = project("# A\n\n\(fence)\n```\n", "# 가\n\n\(fence) lanes=\"가, 나, 다\"\n```\n")
    let file = try #require(RelativePath("Snippets/hello.sh"))
    project.sources[file] = Array("# sitegen: lanes=\"a, b\"\ntrue\n".utf8)
    let complaints = try await project.complaints()
    #expect(
      complaints.contains("Translation names 3 lanes, Content/en/a.md names 2 [UnequalLanes]"))
  }

  @Test func `where the twin names no processes, a translation may`() async throws {
    let korean = "---\ntranslation-of: 1\n---\n# 가\n\n```sh snippet=hello lanes=\"부모\"\n```\n"
    let complaints = try await project(Self.program, korean).complaints()
    #expect(!complaints.contains("error"))
  }

  @Test func `a translation has its own words for the roles of a scene in fences`() throws {
    let english =
      "# A\n\n```sh scene=s role=server\n1\n```\n\n```sh scene=s role=client\n2\n```\n"
    let korean =
      "# 가\n\n```sh snippet=server lanes=서버\n```\n\n```sh snippet=client lanes=손님\n```\n"
    let manuscript = Manuscript.read(project(english, korean).sources)
    #expect(!manuscript.diagnostics.contains { $0.severity == .error })
    let page = try #require(manuscript.value.pages.first { $0.address.language == "ko" })
    let names = page.fenceIndices.compactMap { fence -> LaneNames? in
      guard case .snippet(let appearance)? = page.fences[fence] else { return nil }
      return appearance.laneNames
    }
    #expect(names.last?.groups.map(\.names) == [["서버"], ["손님"]])
    #expect(manuscript.value.snippets[0].laneNames.groups.map(\.names) == [[], []])
  }

  @Test func `a page of one language lends nothing to other pages`() async throws {
    let project = Project([
      "Content/site.yml": Self.site, "Content/en/a.md": Self.program,
      "Content/ko/b.md": "# 나\n\n```sh snippet=hello\n```\n",
    ])
    #expect(
      try await project.complaints().contains("Snippet 'hello' is not there [UnknownSnippet]"))
  }

  @Test func `a translation that does not say what it translates is told`() async throws {
    let complaints = try await project("# A\n", "# 가\n").complaints()
    #expect(
      complaints.contains(
        "Translation does not say which version of Content/en/a.md it is [UndatedTranslation]"))
  }

  @Test func `a change of prose makes a translation old, a change of programs does not`()
    async throws
  {
    let old = try await project(Self.program, "# 가\n\n```sh snippet=hello\n```\n").built()
    let digest = old.manuscript.pages[0].proseDigest?.hex.prefix(12) ?? ""
    let korean = "---\ntranslation-of: \(digest)\n---\n# 가\n\n```sh snippet=hello\n```\n"
    let recoded = Self.program.replacing("echo hello", with: "echo 'hello'")
    #expect(try await project(recoded, korean).complaints() == "")
    #expect(
      try await project(Self.program + "\nMore.\n", korean).complaints().contains(
        """
        Content/ko/a.md:2:17: warning: Content/en/a.md has changed since it was translated \
        [OutdatedTranslation]
        """))
  }

  @Test func `a missing translation is reported once for its language`() async throws {
    let pages = [
      "Content/site.yml": Self.site, "Content/en/a.md": "# A\n", "Content/en/b.md": "# B\n",
      "Content/ko/index.md": "# 홈\n", "Content/en/index.md": "# Home\n",
    ]
    let complaints = try await Project(pages).complaints()
    #expect(
      complaints.contains(
        "Content/site.yml:2:1: warning: Language 'ko' lacks 2 pages: a, b [MissingTranslation]"))
    let kept = pages.merging(["Content/site.yml": Self.site + "untranslated: [a, b]\n"]) { $1 }
    #expect(!(try await Project(kept).complaints()).contains("MissingTranslation"))
  }

  @Test func `a page without translation stands in for it, and its links stay in the language`()
    async throws
  {
    let built = try await Project([
      "Content/site.yml": Self.site, "Content/en/a.md": "# A\n\n[b](b.md#part) [c](c.md)\n",
      "Content/en/b.md": "# B\n\n## Part\n", "Content/en/c.md": "# C\n",
      "Content/ko/b.md": "# 나\n",
    ]).built()
    let fallback = built.text("ko/a.html")
    #expect(fallback.contains("href=\"b.html\""))
    #expect(fallback.contains("href=\"c.html\""))
    #expect(built.text("ko/c.html").contains("<h1 lang=\"en\">C</h1>"))
    #expect(built.manuscript.pages.count { $0.isFallback } == 2)
  }

  @Test func `a translation may link to a page that has none`() async throws {
    let built = try await Project([
      "Content/site.yml": Self.site, "Content/en/a.md": "# A\n", "Content/en/b.md": "# B\n",
      "Content/ko/a.md": "# 가\n\n[나](b.md)\n",
    ]).built()
    #expect(!built.hasErrors)
    #expect(built.text("ko/a.html").contains("href=\"b.html\""))
  }

  @Test func `a translation shows the pictures of its twin`() async throws {
    let built = try await Project([
      "Content/site.yml": Self.site, "Content/en/a.md": "# A\n", "Content/en/p.svg": "<svg/>",
      "Content/ko/a.md": "# 가\n\n![그림](p.svg)\n",
    ]).built()
    #expect(!built.hasErrors)
    #expect(built.text("ko/a.html").contains("src=\"../p.svg\""))
  }
}
