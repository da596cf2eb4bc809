import Basics
import Localization
import Testing

@testable import Rendering

@Suite struct ThemeTests {
  private func read(_ files: [String: String]) throws -> Diagnosed<Theme> {
    var tree = FileTree()
    for (name, text) in files { tree[try #require(RelativePath(name))] = Array(text.utf8) }
    return Theme.read(tree)
  }

  private func message(_ files: [String: String]) throws -> String {
    let found = try read(files).diagnostics
    #expect(found.count == 1)
    let first = try #require(found.first)
    let place = first.location.map { "\($0.path):\($0.range.start.line): " } ?? ""
    return place + first.summary
  }

  private func page(_ theme: Theme) -> String {
    let frame = PageFrame(
      siteTitle: "S", siteHref: "#", title: "T", assets: .init(prefix: ""), body: [])
    return String(decoding: theme.template.render(frame, theme.phrases("en")), as: UTF8.self)
  }

  @Test func `no files of one's own make our theme`() throws {
    let theme = try read([:])
    #expect(theme.diagnostics.isEmpty)
    #expect(theme.value.files == Theme.builtIn.files)
  }

  @Test func `a file takes the place of ours, the others stay`() throws {
    let theme = try read(["Theme/style.css": "a{}", "Theme/extra.css": "b{}"])
    #expect(theme.diagnostics.isEmpty)
    #expect(String(decoding: theme.value.bytes(of: .stylesheet), as: UTF8.self) == "a{}\nb{}")
    #expect(theme.value.bytes(of: .siteScript) == Theme.builtIn.bytes(of: .siteScript))
  }

  @Test func `more style comes after ours`() throws {
    let theme = try read(["extra.css": "b{}"]).value
    let own = Theme.builtIn.bytes(of: .stylesheet)
    #expect(theme.bytes(of: .stylesheet) == own + Array("\nb{}".utf8))
    #expect(theme.versions[.stylesheet] != Theme.builtIn.versions[.stylesheet])
    #expect(theme.versions[.siteScript] == Theme.builtIn.versions[.siteScript])
  }

  @Test func `a template of one's own is filled in`() throws {
    let theme = try read([
      "Theme/page.mustache": "{{{title}}} {{{say-next}}}{{#hasLead}}!{{/hasLead}}"
    ])
    #expect(theme.diagnostics.isEmpty)
    #expect(page(theme.value) == "T Next")
  }

  @Test func `a broken template is an error at its line, and ours is used meanwhile`() throws {
    let files = ["Theme/page.mustache": "<p>\n{{#hasLead}}\n</p>\n"]
    #expect(try message(files).contains("page.mustache:"))
    #expect(try message(files).contains("Template is broken: a section has no end"))
    #expect(page(try read(files).value).contains("<h1>T</h1>"))
  }

  @Test func `a name that no page has is an error at its line, with what was meant`() throws {
    #expect(
      try message(["Theme/page.mustache": "<p>\n{{{titel}}}\n"])
        == "Theme/page.mustache:2: Template asks for 'titel', which no page has; "
        + "did you mean 'title'?")
    #expect(
      try message(["Theme/page.mustache": "{{{say-nxet}}}"])
        == "Theme/page.mustache:1: Template asks for 'say-nxet', which no page has; "
        + "did you mean 'say-next'?")
  }

  @Test func `a file that is no part of a theme is an error`() throws {
    #expect(
      try message(["Theme/styles.css": ""])
        == "Theme/styles.css:1: File 'styles.css' is no part of a theme; "
        + "did you mean 'style.css'?")
  }

  @Test func `words of one's own are used, unknown ones reported`() throws {
    let theme = try read(["Theme/strings/en.yml": "next: Onward\n"]).value
    #expect(theme.phrases("en")[.next] == "Onward")
    #expect(theme.phrases("ko")[.next] == "다음")
    #expect(
      try message(["Theme/strings/en.yml": "next: Onward\nnxet: x\n"])
        == "Theme/strings/en.yml:2: Phrase 'nxet' is not known; did you mean 'next'?")
  }

  @Test func `every name of our template is answered`() {
    let template = String(decoding: PackageResources.page_mustache, as: UTF8.self)
    #expect(TemplateNames(template).all.count > 40)
    #expect(TemplateNames(template).unknown.isEmpty)
  }

  @Test func `scripts are of a language that files may load, and call nobody`() {
    for asset in [ThemeAsset.themeScript, .siteScript, .searchScript] {
      let script = String(decoding: asset.builtIn, as: UTF8.self)
      for word in ["eval(", "import(", "fetch(\"http", "innerHTML", ".style."] {
        #expect(!script.contains(word), "\(asset) has \(word)")
      }
    }
  }
}
