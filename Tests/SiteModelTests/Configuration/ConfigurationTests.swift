import Basics
import Markdown
import SiteModel
import Snippets
import Testing

@Suite struct ConfigurationTests {
  @Test func `a title is enough`() {
    let configuration = parse("title: Pipes\n")
    #expect(configuration.title["en"] == "Pipes")
    #expect(configuration.languages.map(\.code) == ["en"])
    #expect(configuration.html == .sanitize)
    #expect(configuration.limits == LimitPolicy())
    #expect(configuration.usualTreatment(of: page) == .run(expecting: .exit(0)))
  }

  @Test func `every key is read`() {
    let configuration = parse(
      """
      title: {en: Pipes, ko: 파이프}
      description: Processes that talk
      base-url: https://example.org/ipc
      repository: https://example.org/src
      languages: [en, {code: ko, name: 우리말}]
      products: [IPCLab, CIPC]
      html: escape
      limits:
        default: {timeout: 2s, memory: 64MiB}
        ceiling: {timeout: 30s, processes: 100}
      foreign-keys: {날짜: date, layout: ignore}
      snippets:
        skip:
          - {pages: notes/, reason: old notes}
      sections:
        - title: {en: Streams, ko: 흐름}
          pages: [pipe, fifo]
      folders:
        notes/old/: {en: Old notes, ko: 옛 글}

      """)
    #expect(configuration.title["ko"] == "파이프")
    #expect(configuration.title["fr"] == "Pipes")
    #expect(configuration.description["en"] == "Processes that talk")
    #expect(configuration.baseURL == "https://example.org/ipc/")
    #expect(configuration.repositoryURL == "https://example.org/src")
    #expect(configuration.languages.map(\.name) == ["English", "우리말"])
    #expect(configuration.products == ["IPCLab", "CIPC"])
    #expect(configuration.html == .escape)
    #expect(configuration.limits.standard.wallSeconds == 2)
    #expect(configuration.limits.standard.memoryBytes == 64 << 20)
    #expect(configuration.limits.ceiling.processes == 100)
    #expect(configuration.foreignKeys == ["날짜": .means(.date), "layout": .ignored])
    #expect(configuration.folders.map(\.path) == ["notes/old"])
    #expect(configuration.folders[0].title["ko"] == "옛 글")
    #expect(configuration.sections.map(\.title.standard) == ["Streams"])
    #expect(configuration.sections[0].pages.map(\.slug) == ["pipe", "fifo"])
    #expect(
      configuration.sections[0].pages[1].location.range.start
        == SourcePosition(line: 17, column: 19))
  }

  @Test func `pages can be skipped by folder or all together`() {
    let folder = parse("title: T\nsnippets: {skip: [{pages: notes/, reason: old}]}\n")
    #expect(folder.usualTreatment(of: path("Content/notes/a.md")) == .skip(reason: "old"))
    #expect(folder.usualTreatment(of: path("Content/en/notes/a.md")) == .skip(reason: "old"))
    #expect(folder.usualTreatment(of: path("Content/my-notes/a.md")) != .skip(reason: "old"))
    #expect(folder.usualTreatment(of: page) == .run(expecting: .exit(0)))
    #expect(
      parse("title: T\nsnippets: {skip: all}\n").usualTreatment(of: page) == .skip(reason: "all"))
  }

  @Test func `a site without a title is refused`() {
    let complaint =
      "Content/site.yml:1:1+1: error: Site has no title [Write 'title: …' into Content/site.yml]"
    check("", complaint)
    check("title:\n", complaint)
    check("# nothing\n", complaint)
  }

  @Test func `unknown keys name the one that was meant`() {
    check(
      "title: T\ntitel: U\n",
      "Content/site.yml:2:1+5: error: Key 'titel' is not known in site.yml; did you mean 'title'?")
    check(
      "title: T\nlimits: {default: {timeuot: 1s}}\n",
      "Content/site.yml:2:20+7: error: Key 'timeuot' is not known in 'default'; did you mean 'timeout'?"
    )
    check(
      "title: T\nlimits: {xyzzy: 1}\n",
      "Content/site.yml:2:10+5: error: Key 'xyzzy' is not known in 'limits' [Known are ceiling, default]"
    )
    check(
      "title: T\nsections: [{title: S, page: x}]\n",
      "Content/site.yml:2:23+4: error: Key 'page' is not known in a section; did you mean 'pages'?")
  }

  @Test func `wrong types and values are said where they stand`() {
    check("title: [a]\n", "Content/site.yml:1:8+1: error: Value of 'title' must be text")
    check(
      "title: T\nlimits: 5s\n",
      "Content/site.yml:2:9+2: error: Value of 'limits' must be keys and values")
    check(
      "title: T\nsections: {a: b}\n",
      "Content/site.yml:2:11+1: error: Value of 'sections' must be a list")
    check(
      "title: T\nhtml: never\n",
      "Content/site.yml:2:7+5: error: Policy 'never' must be allow, escape or sanitize")
    check(
      "title: T\nbase-url: example.org\n",
      "Content/site.yml:2:11+11: error: Address 'example.org' must begin with https:// or http://")
    check(
      "title: T\nlanguages: [english]\n",
      "Content/site.yml:2:13+7: error: Language 'english' is not a code such as 'en' or 'pt-BR'")
    check(
      "title: T\nlanguages: [en, en]\n",
      "Content/site.yml:2:17+2: error: Language 'en' is given twice")
    check(
      "title: T\nproducts: [a b]\n", "Content/site.yml:2:12+3: error: Product 'a b' is not a name")
    check(
      "title: T\nlimits: {default: {timeout: 5}}\n",
      "Content/site.yml:2:29+1: error: Limit '5' is not a time such as 5s or 500ms")
    check(
      "title: T\nlimits: {default: {timeout: 90s}}\n",
      "Content/site.yml:2:1+6: error: Limit 'timeout' is 90 s by default, above its ceiling of 60 s"
    )
    check(
      "title: T\nsnippets: {skip: [{pages: a}]}\n",
      "Content/site.yml:2:19+1: error: Key 'reason' is missing in 'skip'")
    check(
      "title: T\nsections: [{pages: [a]}]\n", "Content/site.yml:2:12+1: error: Section has no title"
    )
    check(
      "- a\n",
      "Content/site.yml:1:1+1: error: YAML must be keys and values, for example 'title: Pipes'")
  }

  @Test func `foreign keys must mean a key of ours`() {
    check(
      "title: T\nforeign-keys: {태그: tag}\n",
      """
      Content/site.yml:2:24+3: error: Meaning 'tag' is not a front-matter key; did you mean 'tags'? \
      [Use one of title, description, order, tags, level, prerequisites, aliases, draft, slug, \
      lang, snippets, date, related, words, translation-of, or ignore]
      """)
    check(
      "title: T\nforeign-keys: {title: tags}\n",
      "Content/site.yml:2:16+5: error: Key 'title' is sitegen's own and cannot mean another")
  }

  @Test func `columns after Korean text are counted in bytes`() {
    check(
      "title: {en: 파이프, ko: [x]}\n",
      "Content/site.yml:1:28+1: error: Value of 'ko' must be text")
  }

  @Test func `malformed YAML is said at its place`() {
    let parsed = Configuration.parse("title: T\nhtml: \"open\n", path: file)
    #expect(parsed.diagnostics.map(\.id) == ["MalformedYAML"])
    #expect(parsed.diagnostics.first?.location?.range.start.line == 2)
    check(
      "title: T\nhtml: escape\nhtml: allow\n",
      """
      Content/site.yml:3:1+4: error: Key 'html' is given twice [Remove one of them; the first one \
      is used] {The first one is here Content/site.yml:2:1+4}
      """)
  }

  @Test func `deep nesting is refused, not a crash`() {
    let deep = "title: " + String(repeating: "[", count: 50_000)
    #expect(Configuration.parse(deep, path: file).hasErrors)
  }

  private let page = path("Content/en/pipe.md")
  private let file = path("Content/site.yml")

  private func parse(_ text: String) -> Configuration {
    let parsed = Configuration.parse(text, path: file)
    #expect(parsed.diagnostics.rendered == "")
    return parsed.value
  }

  private func check(
    _ text: String, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let rendered = Configuration.parse(text, path: file).diagnostics.rendered
    #expect(rendered == expected, sourceLocation: sourceLocation)
  }
}
