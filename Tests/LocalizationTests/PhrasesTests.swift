import Basics
import Testing

@testable import Localization

@Suite struct PhrasesTests {
  private func read(_ yaml: String) throws -> Diagnosed<[Phrase: Wording]> {
    PhraseReader.read(yaml, path: try #require(RelativePath("Theme/strings/ko.yml")))
  }

  @Test func `each language's file has all phrases and nothing else`() throws {
    for file in [PackageResources.en_yml, PackageResources.ko_yml] {
      let words = try read(String(decoding: file, as: UTF8.self))
      #expect(words.diagnostics.isEmpty)
      let missing = Phrase.allCases.filter { words.value[$0] == nil }
      #expect(missing.isEmpty, "\(missing)")
    }
  }

  @Test func `a translation fills in what the English words fill in`() throws {
    let english = try read(String(decoding: PackageResources.en_yml, as: UTF8.self)).value
    let korean = try read(String(decoding: PackageResources.ko_yml, as: UTF8.self)).value
    for phrase in Phrase.allCases {
      let wanted = try #require(english[phrase])
      #expect(names(try #require(korean[phrase]).other) == names(wanted.other), "\(phrase)")
      let one = names(wanted.one ?? wanted.other)
      #expect(one.isSubset(of: names(wanted.other)), "\(phrase)")
    }
  }

  private func names(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) })
  }

  @Test func `values stand in place of names, once`() {
    let phrases = Phrases.builtIn("en")
    #expect(phrases(.linesHidden, ["first": "{last}", "last": "9"]) == "lines {last}–9 hidden")
    #expect(phrases(.linesHidden, ["first": "1"]) == "lines 1–{last} hidden")
  }

  @Test func `English tells one from many, Korean does not`() {
    let english = Phrases.builtIn("en")
    #expect(english(.completeProgram, ["count": "1"]) == "The complete program, 1 line")
    #expect(english(.completeProgram, ["count": "2"]) == "The complete program, 2 lines")
    #expect(Phrases.builtIn("ko")(.completeProgram, ["count": "1"]) == "전체 프로그램, 1줄")
  }

  @Test func `a language without words speaks English`() {
    #expect(Phrases.builtIn("fi")[.pages] == "Pages")
    #expect(Phrases.builtIn("fi").language == "fi")
  }

  @Test func `other words take the place of ours`() throws {
    let phrases = Phrases.builtIn("ko").overridden(by: try read("pages: 목차").value)
    #expect(phrases[.pages] == "목차")
    #expect(phrases[.next] == "다음")
  }

  @Test func `a key that is not known is reported with its line, and with what was meant`() throws {
    let diagnostic = try #require(try read("next: Next\npagse: 목차\n").diagnostics.first)
    #expect(diagnostic.summary == "Phrase 'pagse' is not known; did you mean 'pages'?")
    #expect(diagnostic.location?.range.start.line == 2)
  }

  @Test func `what is not words is reported`() throws {
    let list = try #require(try read("pages: [a, b]").diagnostics.first)
    #expect(list.summary == "Phrase 'pages' is not words")
    let broken = try #require(try read("pages: [a\n").diagnostics.first)
    #expect(broken.id == "MalformedYAML")
  }
}
