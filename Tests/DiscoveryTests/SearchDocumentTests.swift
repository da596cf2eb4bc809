import Search
import SiteModel
import Testing

@testable import Discovery

@Suite struct SearchDocumentTests {
  private func documents(
    _ files: [String: String], configuration: String = "", language: String = "en"
  ) -> [SearchDocument] {
    Site.written(configuration, files).searchDocuments(language: language)
  }

  private func sections(of markdown: String) -> [SearchSection] {
    documents(["Content/a.md": markdown]).first?.sections ?? []
  }

  @Test func `a page is called by its title, slug and old addresses, and is about its tags`() {
    let page = documents([
      "Content/pipe.md": "---\ntitle: Pipes\ntags: [fork]\naliases: [old/pipes]\n---\n"
    ]).first
    #expect(page?.title == "Pipes")
    #expect(page?.names == ["pipe", "old/pipes"])
    #expect(page?.topics == ["fork"])
    #expect(page?.foreignLanguage == nil)
  }

  @Test func `an address begins at the index and is percent-encoded`() {
    let pages = documents(["Content/guide/한 글.md": "# A"])
    #expect(pages.map(\.href) == ["../guide/%ED%95%9C%20%EA%B8%80.html"])
  }

  @Test func `the description and the text before the first heading lead to the top`() {
    let found = sections(of: "---\ntitle: A\ndescription: What it is.\n---\nIt *is* `so`.\n")
    #expect(found == [SearchSection(.text, text: "What it is.\nIt is `so`.")])
  }

  @Test func `each heading has what stands below it`() {
    let found = sections(of: "# A\n## One\nx\n\ny\n### Two [z](z.md)\n")
    #expect(
      found == [
        SearchSection(.text, anchor: "one", heading: "One", text: "\nx\ny"),
        SearchSection(.text, anchor: "two-z", heading: "Two z", text: ""),
      ])
  }

  @Test func `cells are a dot apart, rows and items are lines apart`() {
    let table = sections(of: "# A\n| a | b |\n|---|---|\n| c | d |\n")
    #expect(table.first?.text == "\na · b\nc · d")
    #expect(sections(of: "# A\n- a\n- b\n").first?.text.split(separator: "\n") == ["a", "b"])
  }

  @Test func `of a long table the first cells are found`() {
    let rows = (1...61).map { "| name\($0) | text\($0) |\n" }.joined()
    let text = sections(of: "# A\n| a | b |\n|---|---|\n" + rows).first?.text ?? ""
    #expect(text.contains("\nname61"))
    #expect(!text.contains("text61"))
  }

  @Test func `a program and its output lead to their listing`() {
    let found = sections(
      of: """
        # A
        ```swift name=hello
        print("hi") //: hidden
        ```
        ```output
        hi
        ```
        after
        """)
    #expect(found.map(\.kind) == [.code, .output, .text])
    #expect(found.prefix(2).map(\.anchor) == ["hello", "hello"])
    #expect(found.prefix(2).map(\.heading) == ["hello.swift", "hello.swift"])
    #expect(found.dropFirst().first?.text == "hi")
  }

  @Test func `code that is only shown leads to the heading above it`() {
    let found = sections(of: "# A\n## One\n```yaml\nkey: value\n```\n")
    #expect(
      found.first == SearchSection(.code, anchor: "one", heading: "One", text: "key: value"))
  }

  @Test func `a page that is not translated is found by its headings and their first lines`() {
    let files = [
      "Content/en/a.md": "# A\nOne.\n\nTwo.\n\n```yaml\nkey: 1\n```\n", "Content/ko/b.md": "# 나",
    ]
    let languages = "languages: [{code: en, name: English}, {code: ko, name: 한국어}]"
    let korean = documents(files, configuration: languages, language: "ko")
    #expect(korean.map(\.foreignLanguage) == ["en", nil])
    #expect(korean.first?.sections == [SearchSection(.text, text: "One.")])
    #expect(korean.first?.href == "../ko/a.html")
  }

  @Test func `of a page that no menu leads to the outline is found`() {
    let pages = documents(
      ["Content/a.md": "# A\nOne.\n\nTwo.", "Content/b.md": "# B\nOne.\n\nTwo."],
      configuration: "sections: [{title: All, pages: [a]}]")
    #expect(pages.map { $0.sections.map(\.text) } == [["\nOne.\nTwo."], ["One."]])
  }

  @Test func `a term of the glossary has its meaning, and the place that its row leads to last`() {
    let row = "| **word** (말) | see [x](b.md) | [here](b.md#one) |"
    let pages = documents(
      [
        "Content/a.md": "# A\nBefore.\n\n| term | meaning | shown |\n|---|---|---|\n\(row)\n",
        "Content/b.md": "# B\n## One\nx\n",
      ], configuration: "glossary: {page: a}")
    let place = SearchTerm.Place(href: "../b.html", anchor: "one")
    #expect(
      pages.first?.terms == [
        SearchTerm(anchor: "term-word", name: "word (말)", meaning: "see x", place: place)
      ])
    #expect(pages.first?.sections.map(\.text) == ["\nBefore.\nterm · meaning · shown"])
  }

  @Test func `of what a term means the first sentence is found, without the way to its program`() {
    let row = "| **말** (word) | 소리에 담긴 뜻입니다. 더 있습니다. → [x](b.md) |"
    let pages = documents(
      ["Content/a.md": "# A\n\n| term | meaning |\n|---|---|\n\(row)\n", "Content/b.md": "# B\n"],
      configuration: "glossary: {page: a}")
    #expect(pages.first?.terms.map(\.meaning) == ["소리에 담긴 뜻입니다."])
  }

  @Test func `a table of facts is found by the words that the page shows`() {
    let fact = #"{"row": "pipe", "column": "has a name", "value": "no"}"#
    let other = #"{"row": "FIFO", "column": "has a name", "value": "yes"}"#
    let programs = """
      ```sh name=one table=names
      true
      ```
      ```output
      \(fact)
      \(other)
      ```

      """
    let shown = "```sh snippet=one\n```\n"
    let table = "```facts names\n```\n\n"
    let words = "---\nwords: {pipe: 파이프, has a name: 이름이 있는가}\n---\n"
    let files = [
      "Content/en/a.md": "# A\n\n" + table + programs,
      "Content/ko/a.md": words + "# 가\n\n" + table + shown,
    ]
    let texts = ["en", "ko"].map { language in
      documents(files, configuration: "languages: [en, ko]", language: language)
        .first?.sections.first { $0.kind == .text }?.text
    }
    #expect(texts[0]?.contains("has a name\npipe · no\nFIFO · yes\n") == true)
    #expect(texts[1]?.contains("이름이 있는가\n파이프 · 아니요\nFIFO · 예\n") == true)
  }

  @Test func `a page is found by the old names of its twins, too`() {
    let files = [
      "Content/en/a.md": "---\ntitle: A\naliases: [old]\n---\n",
      "Content/ko/a.md": "---\ntitle: 가\naliases: [old, 옛]\n---\n",
    ]
    let languages = "languages: [{code: en, name: English}, {code: ko, name: 한국어}]"
    let names = ["en", "ko"].map { documents(files, configuration: languages, language: $0) }
    #expect(names.map { $0.first?.names } == [["a", "old", "옛"], ["a", "old", "옛"]])
  }

  @Test func `each language has an index, and what searches lies beside it`() {
    let site = Site.written("languages: [{code: en, name: English}]", ["Content/a.md": "# A"])
    #expect(site.machineText("search/en.v2.js").hasPrefix("self.sitegenSearchIndex={"))
    #expect(site.machineText("search/engine.v2.js").contains("const VERSION = 2;"))
  }
}
