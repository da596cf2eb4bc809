import Basics
import Rendering
import SiteModel
import Testing

@Suite struct GeneratedPageTests {
  private static let pages = [
    "Content/en/index.md": "# Home\n",
    "Content/en/pipe.md":
      "---\ntitle: Pipes\ndescription: In order, once.\ntags: [Streams]\naliases: [old/pipes]\n---\n",
    "Content/ko/pipe.md": "---\ntitle: 파이프\ntags: [흐름]\n---\n",
  ]
  private static let languages = "languages: [en, ko]\nuntranslated: [index]\n"

  private func files(
    _ configuration: String = "", with more: [String: String] = [:]
  ) async -> [String: String] {
    var sources = FileTree()
    let site = "title: Lab\n\(Self.languages)sections:\n  - {title: Ground, pages: [pipe]}\n"
    for (name, text) in Self.pages.merging(
      ["Content/site.yml": site + configuration], uniquingKeysWith: { $1 }
    ).merging(more, uniquingKeysWith: { $1 }) {
      guard let path = RelativePath(name) else { preconditionFailure("not a path: \(name)") }
      sources[path] = Array(text.utf8)
    }
    let rendered = await SiteRenderer(Manuscript.read(sources).then(Site.replay).value).render()
    return Dictionary(
      uniqueKeysWithValues: rendered.value.paths.map {
        ($0.text, rendered.value.text(at: $0) ?? "")
      })
  }

  @Test func `a folder is called what the configuration says, else after its name`() async {
    let plain = await files(with: ["Content/en/notes/a.md": "# A\n"])["ko/notes/a.html"] ?? ""
    #expect(plain.contains("<summary>Notes</summary>"))
    let titled = await files(
      "folders: {notes: {en: Remarks, ko: 메모}}\n", with: ["Content/en/notes/a.md": "# A\n"])
    #expect((titled["ko/notes/a.html"] ?? "").contains("<summary>메모</summary>"))
    #expect((titled["ko/notes/a.html"] ?? "").contains(#"<a href="a.html">메모</a>"#))
    #expect((titled["notes/a.html"] ?? "").contains("<summary>Remarks</summary>"))
  }

  @Test func `a tag has a page that lists its pages with what they say of themselves`() async {
    let files = await files()
    let page = files["tags/streams.html"] ?? ""
    #expect(page.contains("Pages about “Streams”"))
    #expect(
      page.contains(#"<li><a href="../pipe.html">Pipes</a><br />In order, once.</li>"#))
    #expect(
      (files["tags/index.html"] ?? "").contains(
        #"<li><a href="streams.html">Streams</a> <span class="count">1</span></li>"#))
    #expect((files["ko/tags/index.html"] ?? "").contains(#"href="%ED%9D%90%EB%A6%84.html""#))
    #expect(files["ko/tags/흐름.html"] != nil)
  }

  @Test func `the list of tags leads to that of the other language`() async {
    let files = await files()
    #expect(
      (files["tags/index.html"] ?? "").contains(
        #"<a href="../ko/tags/index.html" hreflang="ko" lang="ko">"#))
    #expect(
      (files["ko/tags/index.html"] ?? "").contains(
        #"<a href="../../tags/index.html" hreflang="en" lang="en">"#))
  }

  @Test func `a title that nobody translated says its language`() async {
    let page = await files(with: ["Content/en/notes/a.md": "# A\n"])["ko/pipe.html"] ?? ""
    #expect(page.contains(#"<a href="notes/a.html" lang="en">A</a>"#))
    #expect(!page.contains(#"lang="en">파이프"#))
  }

  @Test func `the page for missing addresses has links that work at any depth`() async {
    let page = await files()["404.html"] ?? ""
    #expect(page.contains("Nothing is here"))
    #expect(page.contains(#"<a href="/pipe.html">Ground</a>"#))
    #expect(page.contains(#"href="/style.css?v="#))
    #expect(!page.contains(#"rel="canonical""#))
    #expect(page.contains(#"<a href="/ko/404.html" hreflang="ko" lang="ko">"#))
    let korean = await files("base-url: https://example.org/a/b\n")["ko/404.html"] ?? ""
    #expect(korean.contains(#"<a href="/a/b/ko/pipe.html">Ground</a>"#))
    #expect(korean.contains(#"href="/a/b/style.css?v="#))
    #expect(korean.contains("아무것도 없습니다"))
  }

  @Test func `an address that a page once had is not indexed, and names the page's own`() async {
    let page = await files("base-url: https://example.org\n")["old/pipes.html"] ?? ""
    #expect(page.contains(#"<meta name="robots" content="noindex" />"#))
    #expect(page.contains(#"<link rel="canonical" href="https://example.org/pipe.html" />"#))
    #expect(page.contains(#"This page has moved to <a href="../pipe.html">Pipes</a>."#))
  }
}
