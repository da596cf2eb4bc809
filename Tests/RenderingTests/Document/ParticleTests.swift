import Basics
import HTML
import Localization
import Markdown
import Testing

@testable import Rendering

/// Korean particles stay with their words at the end of a line.
struct ParticleTests {
  private func html(_ markdown: String, language: String) -> String {
    var renderer = DocumentRenderer()
    renderer.phrases = .builtIn(language)
    return String(
      decoding: renderer.render(Document.parse(markdown).value).value.serialized(), as: UTF8.self)
  }

  @Test(arguments: [
    ("커널(kernel)이", "커널(kernel)\u{2060}이"),
    ("**커널(kernel)**이", "<strong>커널(kernel)</strong>\u{2060}이"),
    ("`read()`가", "<code>read()</code>\u{2060}가"),
    ("50%를", "50%\u{2060}를"),
  ])
  func `a particle is joined to what closes before it`(markdown: String, words: String) {
    #expect(html(markdown, language: "ko") == "<p>\(words)</p>\n")
  }

  @Test(arguments: ["커널(kernel) 안", "`EOF`를", "(한글)\n다음", "값(a)。"])
  func `nothing else is joined`(markdown: String) {
    #expect(!html(markdown, language: "ko").contains("\u{2060}"))
  }

  @Test func `other languages have no particles`() {
    #expect(!html("커널(kernel)이", language: "en").contains("\u{2060}"))
  }
}
