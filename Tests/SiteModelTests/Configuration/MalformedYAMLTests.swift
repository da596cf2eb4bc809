import Basics
import Markdown
import SiteModel
import Testing

/// What is said of YAML that is none, and that the keys around it are read all the same.
@Suite struct MalformedYAMLTests {
  private func read(_ text: String) -> Diagnosed<Configuration> {
    Configuration.parse(text, path: path("Content/site.yml"))
  }

  private func check(
    _ text: String, _ expected: String, title: String = "T",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let parsed = read("description: D\n" + text + "\nlanguages:\n- en\n- ko\n")
    #expect(
      parsed.diagnostics.rendered == "Content/site.yml:" + expected,
      sourceLocation: sourceLocation)
    #expect(parsed.value.languages.map(\.code) == ["en", "ko"], sourceLocation: sourceLocation)
    #expect(parsed.value.description.standard == "D", sourceLocation: sourceLocation)
    #expect(parsed.value.title.standard == title, sourceLocation: sourceLocation)
  }

  @Test func `a colon in a value asks for quotes`() {
    check(
      "title: My: page",
      """
      2:10+1: error: YAML is malformed: value 'My: page' holds a colon, as only keys do \
      [Put it into quotes: 'title: "My: page"']
      """, title: "")
    check(
      #"title: Say "a": it's"#,
      """
      2:15+1: error: YAML is malformed: value 'Say "a": it's' holds a colon, as only keys do \
      [Put it into quotes: 'title: 'Say "a": it''s'']
      """, title: "")
  }

  @Test func `a value that begins with a sign asks for quotes`() {
    check(
      "title: @home",
      """
      2:8+1: error: YAML is malformed: value '@home' begins with '@', which means something to \
      YAML [Put it into quotes: 'title: "@home"']
      """, title: "")
    check(
      "title: [Draft] Pipes",
      """
      2:16+1: error: YAML is malformed: value '[Draft] Pipes' begins with '[', which means \
      something to YAML [Put it into quotes: 'title: "[Draft] Pipes"']
      """, title: "")
  }

  @Test func `what is opened and not closed is said where it is opened`() {
    check(
      "title: T\nfolders: {a: b",
      """
      3:10+1: error: YAML is malformed: '{' is opened and not closed (did not find expected ',' \
      or '}') [Write '}' where its value ends]
      """)
  }

  @Test func `a key too far to the right is said to be so`() {
    check(
      "title: T\n  html: escape",
      """
      3:7+1: error: YAML is malformed: 'html' stands further to the right than the key above it, \
      which has a value [Begin both in the same column]
      """, title: "")
  }

  @Test func `a tab in the place of spaces is named`() {
    check(
      "title:\n\ten: T",
      """
      3:1+1: error: YAML is malformed: line is indented by a tab, where only spaces may be \
      [Write spaces]
      """, title: "")
  }

  @Test func `a quote that is never closed is said where it is opened`() {
    check(
      "title: \"T",
      """
      2:8+1: error: YAML is malformed: '"' is opened and not closed (found unexpected end of \
      stream) [Write '"' where its value ends]
      """, title: "")
  }

  @Test func `of a key that is given twice the first value is used`() {
    check(
      "title: T\ntitle: U\nhtml: escape",
      """
      3:1+5: error: Key 'title' is given twice [Remove one of them; the first one is used] \
      {The first one is here Content/site.yml:2:1+5}
      """)
    check(
      "title:\n  en: T\n  ko: U\n  en: V",
      """
      5:3+2: error: Key 'en' is given twice [Remove one of them; the first one is used] \
      {The first one is here Content/site.yml:3:3+2}
      """)
  }

  @Test(arguments: [
    "languages: [en, ko", "languages:\n  - {code: en, name: English\n  - {code: ko, name: 한국어}",
    "languages:\n- code: en\n  name: A: B\n- code: ko",
  ])
  func `languages that cannot be read are guessed, so that no page is lost`(_ text: String) {
    let parsed = read("title: T\n\(text)\nhtml: escape\n")
    #expect(parsed.diagnostics.map(\.id) == ["MalformedYAML"])
    #expect(parsed.value.languages.map(\.code) == ["en", "ko"])
    #expect(parsed.value.html == .escape)
  }

  @Test func `a list that is given twice is read once`() {
    let parsed = read("title: T\nlanguages: [en, ko]\nlanguages:\n- fr\n- de\nhtml: escape\n")
    #expect(parsed.diagnostics.map(\.id) == ["DuplicateKey"])
    #expect(parsed.value.languages.map(\.code) == ["en", "ko"])
    #expect(parsed.value.html == .escape)
  }

  @Test func `two keys that are given twice are two mistakes`() {
    let parsed = read("title: T\nhtml: escape\ntitle: U\nhtml: allow\ntitle: V\n")
    #expect(
      parsed.diagnostics.map(\.summary) == [
        "Key 'html' is given twice", "Key 'title' is given twice", "Key 'title' is given twice",
      ])
    #expect(parsed.value.title.standard == "T")
  }

  @Test func `a text with many mistakes is not read to its end`() {
    let many = String(repeating: "title: T\n", count: 200)
    #expect(read(many).diagnostics.count { $0.id == "DuplicateKey" } == 20)
  }

  @Test func `a key of a page that is malformed takes no other with it`() {
    let page = PageText.read(
      "---\ntitle: My: page\nslug: here\n---\ntext\n", path: path("Content/a.md"))
    #expect(
      page.diagnostics.rendered == """
        Content/a.md:2:10+1: error: YAML is malformed: value 'My: page' holds a colon, as only \
        keys do [Put it into quotes: 'title: "My: page"']
        """)
    #expect(page.value.frontMatter.slug?.text == "here")
  }

  @Test(arguments: ["{a: b", "\u{7}", "a\n b: c: d\n", "\t: x", "- a: b: c\n- d", "? a: b: c"])
  func `text of which nothing can be read is one mistake`(_ text: String) {
    #expect(read(text).diagnostics.count == 1)
  }
}
