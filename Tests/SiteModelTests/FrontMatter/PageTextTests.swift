import Basics
import SiteModel
import Snippets
import Testing

@Suite struct PageTextTests {
  @Test func `front matter ends at the next line of dashes or dots`() {
    check("---\ntitle: T\n---\n# Text\n", body: "# Text\n", firstLine: 4)
    check("--- \r\ntitle: T\r\n...\r\nText", body: "Text", firstLine: 4)
    check("\u{FEFF}---\ntitle: T\n---\n", body: "", firstLine: 4)
    check("---\n---\nText\n", body: "Text\n", firstLine: 3, title: nil)
  }

  @Test func `a thematic break begins no front matter`() {
    check("---\n\nText\n\n---\n", body: "---\n\nText\n\n---\n", firstLine: 1, title: nil)
    check("# Text\n---\na: b\n---\n", body: "# Text\n---\na: b\n---\n", firstLine: 1, title: nil)
    check("---\nText\n", body: "---\nText\n", firstLine: 1, title: nil)
    check("", body: "", firstLine: 1, title: nil)
  }

  @Test func `front matter that is never closed is said`() {
    let parsed = PageText.read("---\ntitle: T\n# Text\n", path: page)
    #expect(
      parsed.diagnostics.rendered
        == "p.md:1:1+3: error: Front matter is never closed [Write '---' on a line after its last key]"
    )
    #expect(parsed.value.body == "---\ntitle: T\n# Text\n")
  }

  @Test func `every key is read`() {
    let matter = read(
      """
      title: Pipes
      description: Bytes one way
      order: 3
      tags: [ipc, posix]
      level: beginner
      prerequisites: [fork]
      aliases: old/pipe
      draft: true
      slug: streams/pipe
      lang: en
      date: 2024-02-29
      snippets: skip="an old page"
      """)
    #expect(matter.title == "Pipes")
    #expect(matter.description == "Bytes one way")
    #expect(matter.order == 3)
    #expect(matter.tags == ["ipc", "posix"])
    #expect(matter.level == "beginner")
    #expect(matter.prerequisites.map(\.text) == ["fork"])
    #expect(
      matter.aliases == [
        FrontMatter.Located("old/pipe", at: SourceLocation(page, line: 8, column: 10, columns: 8))
      ])
    #expect(matter.isDraft)
    #expect(matter.slug?.text == "streams/pipe")
    #expect(matter.language?.text == "en")
    #expect(matter.date?.text == "2024-02-29")
    #expect(matter.usualTreatment == .skip(reason: "an old page"))
  }

  @Test func `the usual treatment can be a mapping or compile only`() {
    #expect(read("snippets: {skip: notes}").usualTreatment == .skip(reason: "notes"))
    #expect(read("snippets: no-run").usualTreatment == .compileOnly)
  }

  @Test func `foreign keys mean what the configuration says`() {
    let keys: [String: ForeignKey] = [
      "날짜": .means(.date), "태그": .means(.tags), "layout": .ignored,
    ]
    let matter = read(
      """
      날짜: '"2024-04-28"'
      넘버:
      태그: CS
      layout: post
      category: operating system
      """, foreignKeys: keys)
    #expect(matter.date?.text == "2024-04-28")
    #expect(matter.tags == ["CS"])
    #expect(matter.unmappedKeys.map(\.text) == ["넘버", "category"])
    #expect(
      matter.unmappedKeys.first?.location == SourceLocation(page, line: 3, column: 1, columns: 6))
  }

  @Test func `mistakes are said at their line and column`() {
    check(
      "titel: T",
      "p.md:2:1+5: error: Key 'titel' is not known in front matter; did you mean 'title'?")
    check(
      "titel:", "p.md:2:1+5: error: Key 'titel' is not known in front matter; did you mean 'title'?"
    )
    check("order: first", "p.md:2:8+5: error: Value of 'order' must be a whole number")
    check("order: \"3\"", "p.md:2:8+1: error: Value of 'order' must be a whole number")
    check("draft: maybe", "p.md:2:8+5: error: Value of 'draft' must be true or false")
    check("title: {a: b}", "p.md:2:8+1: error: Value of 'title' must be text")
    check("tags: [[a]]", "p.md:2:8+1: error: Value in 'tags' must be text")
    check(
      "date: 2023-02-29", "p.md:2:7+10: error: Date '2023-02-29' is not a day such as 2024-04-28")
    check(
      "slug: ../up",
      "p.md:2:7+5: error: Slug '../up' is not a path such as 'pipe' or 'signals/kill'")
    check(
      "snippets: skp=\"x\"",
      "p.md:2:11+7: error: Attribute 'skp' is not known; did you mean 'skip'?")
    check(
      "snippets: {ship: x}",
      "p.md:2:12+4: error: Key 'ship' is not known in 'snippets'; did you mean 'skip'?")
    check("a\n", "p.md:2:1+1: error: YAML must be keys and values, for example 'title: Pipes'")
    check(
      "title: T\ntitle: U",
      """
      p.md:3:1+5: error: Key 'title' is given twice [Remove one of them; the first one is used] \
      {The first one is here p.md:2:1+5}
      """)
  }

  @Test func `two keys with one meaning are said`() {
    let parsed = PageText.read(
      "---\ntags: a\n태그: b\n---\n", path: page, foreignKeys: ["태그": .means(.tags)])
    #expect(
      parsed.diagnostics.rendered
        == "p.md:3:1+6: error: Key '태그' means 'tags', as 'tags' does")
    #expect(parsed.value.frontMatter.tags == ["a"])
  }

  @Test func `malformed YAML is said, and the page still has its text`() {
    let parsed = PageText.read("---\ntitle: a: b\n---\nText\n", path: page)
    #expect(
      parsed.diagnostics.rendered == """
        p.md:2:9+1: error: YAML is malformed: value 'a: b' holds a colon, as only keys do \
        [Put it into quotes: 'title: "a: b"']
        """)
    #expect(parsed.value.body == "Text\n")
    #expect(parsed.value.bodyFirstLine == 4)
  }

  private let page = path("p.md")

  private func read(_ yaml: String, foreignKeys: [String: ForeignKey] = [:]) -> FrontMatter {
    let parsed = PageText.read("---\n\(yaml)\n---\n", path: page, foreignKeys: foreignKeys)
    #expect(parsed.diagnostics.rendered == "")
    return parsed.value.frontMatter
  }

  private func check(
    _ text: String, body: String, firstLine: Int, title: String? = "T",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let parsed = PageText.read(text, path: page)
    #expect(parsed.diagnostics.rendered == "", sourceLocation: sourceLocation)
    #expect(parsed.value.body == body, sourceLocation: sourceLocation)
    #expect(parsed.value.bodyFirstLine == firstLine, sourceLocation: sourceLocation)
    #expect(parsed.value.frontMatter.title == title, sourceLocation: sourceLocation)
  }

  private func check(
    _ yaml: String, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let rendered = PageText.read("---\n\(yaml)\n---\n", path: page).diagnostics.rendered
    #expect(rendered == expected, sourceLocation: sourceLocation)
  }
}
