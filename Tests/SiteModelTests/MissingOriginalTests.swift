import Basics
import SiteModel
import Testing

/// Pages in a translation's folder that translate nothing.
@Suite struct MissingOriginalTests {
  private func complaints(_ files: [String: String]) -> String {
    let usual = [
      "Content/site.yml": "title: T\nlanguages: [en, ko]\n", "Content/en/index.md": "# A\n",
      "Content/ko/index.md": "---\ntranslation-of: none\n---\n# 가\n",
    ]
    var sources = FileTree()
    for (name, text) in usual.merging(files, uniquingKeysWith: { $1 }) {
      sources[path(name)] = Array(text.utf8)
    }
    let found = Manuscript.read(sources).diagnostics
    return found.filter { $0.location?.path.text != "Content/site.yml" }.rendered
  }

  private let original =
    "Content/ko/index.md:2:17+4: warning: Translation does not say which "
    + "version of Content/en/index.md it is "

  @Test func `a page without an original asks for it`() {
    let text = complaints(["Content/ko/mime.md": "# 마임\n"])
    #expect(
      text.contains(
        """
        Content/ko/mime.md:1:1+1: warning: Language 'en' has no page 'mime' of which this is a \
        translation [Write it, or 'translation-of: none' if this page is to stand alone]
        """))
  }

  @Test func `a page that is called almost like one without a translation is its translation`() {
    let text = complaints(["Content/ko/fifos.md": "# 가\n", "Content/en/fifo.md": "# F\n"])
    #expect(
      text.contains(
        """
        Content/ko/fifos.md:1:1+1: warning: Language 'en' has no page 'fifos' of which this is a \
        translation; did you mean 'fifo'? [Call this page 'fifo', too; or write \
        'translation-of: none' if it is to stand alone]
        """))
  }

  @Test func `a page that says that it stands alone does`() {
    let text = complaints(["Content/ko/mime.md": "---\ntranslation-of: none\n---\n# 마임\n"])
    #expect(!text.contains("mime"))
  }

  @Test func `a page with an original does not stand alone`() {
    #expect(complaints([:]).hasPrefix(original))
  }
}
