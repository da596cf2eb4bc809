import Basics
import Pipeline
import Testing

@Suite struct RawImageTests {
  @Test(arguments: [
    "<img src=\"p.png\" alt=\"Two ends\" style=\"width:4px\"/>", "<IMG alt='Two ends' src=p.png>",
    "  <img\n  src=\"/p.png\"\n  alt=\"Two ends\" />\n",
    "Text <img src=\"./p.png\" alt=\"Two ends\">.",
  ])
  func `a raw image is an image like any other`(markdown: String) async throws {
    let site = try await Project(["Content/index.md": markdown, "Content/p.png": "PNG"]).built()
    #expect(site.diagnostics.map(\.line) == [])
    #expect(
      site.text("index.html").contains("<img src=\"p.png\" alt=\"Two ends\" loading=\"lazy\" />"))
  }

  @Test func `a raw image that is missing is reported, and has its place`() async throws {
    let site = try await Project([
      "Content/index.md":
        "# A\n\nWords[^1].\n\n<img src=\"/img/ends.png\">\n\n```c no-run\nint x;\n```\n\n[^1]: Note.\n"
    ]).built()
    #expect(
      site.diagnostics.map(\.line) == [
        "Content/index.md:5:1: error: File 'img/ends.png' is missing [MissingFile]"
      ])
    let page = site.text("index.html")
    #expect(page.contains("Missing picture: /img/ends.png"))
    #expect(page.contains("Note."))
    #expect(page.contains("index-1.c"))
  }

  @Test(arguments: [
    "<img>", "<img src=>", "<image src=x>", "<img src=\"a>",
  ])
  func `what is no lone image is left to the policy`(markdown: String) async throws {
    let site = try await Project(["Content/index.md": markdown + "\n"]).built()
    #expect(site.diagnostics.filter { $0.id == "MissingFile" } == [])
  }

  @Test func `an image inside other HTML is looked for as well`() async throws {
    let site = try await Project([
      "Content/index.md": """
      <p align="center"><img src="/p.png" alt="Two ends"><img src="gone.png" alt="None"></p>

      """, "Content/p.png": "PNG",
    ]).built()
    #expect(
      site.diagnostics.filter { $0.id == "MissingFile" }.map(\.line) == [
        "Content/index.md:1:1: error: File 'gone.png' is missing [MissingFile]"
      ])
    let page = site.text("index.html")
    #expect(page.contains("<img src=\"p.png\" alt=\"Two ends\" />"))
    #expect(page.contains("Missing picture: None (gone.png)"))
  }

  @Test func `HTML that is allowed stays as it was written`() async throws {
    let site = try await Project([
      "Content/site.yml": "title: T\nhtml: allow\n",
      "Content/index.md": "<img src=\"/gone.png\" width=\"4\">\n",
    ]).built()
    #expect(site.text("index.html").contains("<img src=\"/gone.png\" width=\"4\">"))
  }
}
