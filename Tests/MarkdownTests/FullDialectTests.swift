import Basics
import Markdown
import Testing

/// What the full dialect adds, seen as the kinds of nodes and the words in them.
struct FullDialectTests {
  private func parse(_ markdown: String) -> Diagnosed<Document> {
    Document.parse(markdown, path: RelativePath("a.md"), dialect: .full)
  }

  private func kinds(_ markdown: String) -> [Node.Kind] { parse(markdown).value.nodes.map(\.kind) }

  private func messages(_ markdown: String) -> [String] {
    parse(markdown).diagnostics.map { diagnostic in
      let place = diagnostic.location?.range.start ?? .init(line: 0, column: 0)
      return "\(place.line):\(place.column) \(diagnostic.id): \(diagnostic.summary)"
    }
  }

  @Test(arguments: [
    "**파이프(pipe)**는", "**`mmap`**은", "**“인용”**은", "한**(a)** b", "これは**「重要」**です。",
    "**全角。**字", "**a:**한글", "**[링크](u)**는", "\\***a.**한",
  ])
  func `two stars next to CJK are strong`(_ markdown: String) {
    #expect(kinds(markdown).contains(.strong))
    #expect(messages(markdown) == [])
    let words = parse(markdown).value.text(of: 0).unicodeScalars
    #expect(!words.contains { (0xFDD0...0xFDEF) ~= $0.value })
  }

  @Test func `one star next to CJK is emphasis`() {
    #expect(kinds("*커널(kernel)*이").contains(.emphasis))
  }

  @Test func `stars in code and links are left alone`() {
    #expect(kinds("`)**는`").contains(.code(")**는")))
    #expect(kinds("[a](x)**는)").contains(.link(destination: "x", title: "")))
    #expect(
      kinds("```\n)**는\n```").contains {
        if case .codeBlock(_, _, ")**는\n", _) = $0 { true } else { false }
      })
  }

  @Test func `stars that stay text are reported where they stand`() {
    #expect(
      messages("안 ** 는\n> b **c") == [
        "1:5 UnparsedEmphasis: '**' is shown as text, not as emphasis",
        "2:5 UnparsedEmphasis: '**' is shown as text, not as emphasis",
      ])
    #expect(messages("\\*\\* `**`") == [])
  }

  @Test func `a row with more cells than the header is reported and kept`() {
    #expect(
      messages("|a|b|\n|-|-|\n|1|2|삼|") == ["3:6 RaggedRow: Row has 3 cells, the header 2"])
    #expect(
      parse("|a|b|\n|-|-|\n|1|2|삼|").diagnostics.first?.fix
        == #"Write '\|' for a bar that belongs to the text, or give the header more cells"#)
    #expect(parse("|a|b|\n|-|-|\n|1|2|삼|").value.text(of: 0) == "ab12삼")
  }

  @Test func `wiki links hold target, fragment and text`() {
    #expect(
      kinds("[[a_b_c d#e f|g]] [[#x]] ![[그림 1.png]]").filter {
        switch $0 {
        case .wikiLink, .embed: true
        default: false
        }
      } == [
        .wikiLink(target: "a_b_c d", fragment: "e f"), .wikiLink(target: "", fragment: "x"),
        .embed(target: "그림 1.png"),
      ])
  }

  @Test func `a wiki link in code is code`() { #expect(kinds("`[[a]]`").contains(.code("[[a]]"))) }

  @Test(arguments: ["NOTE", "tip", "메모"]) func `an alert has a kind`(_ kind: String) {
    #expect(kinds("> [!\(kind)]\n> a").contains(.alert(kind: kind, title: nil)))
    #expect(kinds(">[!\(kind)]").contains(.alert(kind: kind, title: nil)))
    #expect(kinds(">[!\(kind)] 제목 *b*").contains(.alert(kind: kind, title: "제목 b")))
  }

  @Test func `footnotes are found, numbered by reference, and reported when alone`() {
    let text = "a[^b] [^c]\n\n[^a]: one\n\n[^b]: two\n\n    more"
    #expect(parse(text).value.footnotes.map(\.label) == ["b", "a"])
    #expect(
      messages(text) == [
        "1:7 UndefinedFootnote: Footnote 'c' is not defined",
        "3:1 UnusedFootnote: Footnote 'a' is never referred to",
      ])
    #expect(kinds("```\n[^1]: x\n```").contains { if case .codeBlock = $0 { true } else { false } })
  }

  @Test func `heading ids are lower-case words, unique`() {
    let headings = parse("# A b\n# A b\n# 파이프 (Pipe)!\n# a-b-1\n# `c` *d*\n# !").value.headings
    #expect(headings.map(\.id) == ["a-b", "a-b-1", "파이프-pipe", "a-b-1-1", "c-d", "section"])
  }

  @Test func `a no-break space becomes a space, but not in code`() {
    #expect(kinds("a\u{A0}b").contains(.text("a b")))
    #expect(kinds("`a\u{A0}b`").contains(.code("a\u{A0}b")))
  }

  @Test func `a noncharacter of the author stays`() {
    let mark = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
    #expect(parse(mark + "**a(b)**는").value.text(of: 0) == mark + "a(b)는")
    #expect(kinds(mark + "**a(b)**는").contains(.strong))
  }
}
