import Basics
import Pipeline
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("[x](fifo.md)", "href=\"fifo.html\""),
    ("[x](fifo.md#opening-it)", "href=\"fifo.html#opening-it\""),
    ("[x](./fifo.md)", "href=\"fifo.html\""),
    ("[x](fifo)", "href=\"fifo.html\""),
    ("[x](fifo.html)", "href=\"fifo.html\""),
    ("[x](/fifo.md)", "href=\"fifo.html\""),
    ("[x](#first)\n\n## First", "href=\"#first\""),
    ("[x](deep/page.md)", "href=\"deep/page.html\""),
    ("[x](https://example.org/a?b#c)", "href=\"https://example.org/a?b#c\""),
    ("[x](data.csv)", "href=\"data.csv\""),
    ("[[fifo]]", "href=\"fifo.html\""),
    ("[[FIFOs#Opening it|see]]", "href=\"fifo.html#opening-it\""),
    ("![x](picture.png)", "src=\"picture.png\""),
    ("![[picture.png]]", "src=\"picture.png\""),
  ])
  func `a link leads to where its target is written`(markdown: String, attribute: String)
    async throws
  {
    let site = try await project(markdown).built()
    #expect(site.diagnostics.map(\.line) == [])
    #expect(site.text("index.html").contains(attribute))
  }

  @Test(arguments: [
    (
      "A [x](fifp.md).",
      "1:3: error: Link to 'fifp.md' leads nowhere; did you mean 'fifo.md'? [MissingPage]"
    ),
    (
      "A [x](fifo.md#opening).",
      "1:3: error: Anchor '#opening' is not on page 'fifo'; did you mean '#opening-it'? "
        + "[MissingAnchor]"
    ),
    ("[x](#nowhere)", "1:1: error: Anchor '#nowhere' is not on page 'index' [MissingAnchor]"),
    ("[x](../../up.md)", "1:1: error: Link to '../../up.md' leads nowhere [MissingPage]"),
    ("[x](later.md)", "1:1: error: Link to 'later.md' leads to a draft [LinkToDraft]"),
    (
      "> - ![p](pictur.png)",
      "1:5: error: File 'pictur.png' is missing; did you mean 'picture.png'? [MissingFile]"
    ),
    ("![[gone.png]]", "1:1: error: File 'gone.png' is missing [MissingFile]"),
    ("[[fifos page]]", "1:1: error: Page 'fifos page' is not there [MissingPage]"),
  ])
  func `a link that leads nowhere is reported where it stands`(markdown: String, message: String)
    async throws
  {
    #expect(try await project(markdown).complaints() == "Content/index.md:\(message)")
  }

  @Test func `a link that leads nowhere is marked on the page`() async throws {
    let site = try await project("A [x](gone.md), [y](#gone), [[z]].").built()
    #expect(
      site.text("index.html").contains(
        "A <a class=\"missing\">x</a>, <a class=\"missing\">y</a>, <a class=\"missing\">z</a>."))
  }

  @Test func `a missing picture leaves its place and its words on the page`() async throws {
    let site = try await project("![Two ends](ends.png)").built()
    #expect(site.text("index.html").contains("Missing picture: Two ends (ends.png)"))
  }

  @Test func `a page in a folder finds its way up`() async throws {
    let site = try await project("x").built()
    let page = site.text("deep/page.html")
    #expect(page.contains("href=\"../fifo.html\""))
    #expect(page.contains("href=\"../style.css?v="))
  }

  private func project(_ markdown: String) -> Project {
    Project([
      "Content/index.md": markdown, "Content/fifo.md": "# FIFOs\n\n## Opening it\n",
      "Content/deep/page.md": "[up](../fifo.md)\n", "Content/data.csv": "a,b\n",
      "Content/picture.png": "PNG", "Content/later.md": "---\ndraft: true\n---\nx\n",
    ])
  }
}
