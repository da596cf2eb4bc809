import Basics
import HTML
import Markdown
import Rendering
import SiteModel
import Testing

@Suite struct ProseLinkTests {
  private func rendered(_ text: String, _ links: [Int: [TermLink]]) -> String {
    let document = Document.parse(text, path: nil, firstLine: 1, dialect: .full).value
    var renderer = DocumentRenderer()
    renderer.proseLinks = { node in (links[node] ?? []).map { ProseLink($0, href: "g.html#t") } }
    return String(decoding: renderer.render(document).value.serialized(), as: UTF8.self)
  }

  private func link(_ start: Int, in first: Int, to end: Int, in last: Int) -> TermLink {
    TermLink(
      startNode: first, start: start, endNode: last, end: end, target: .missing,
      definition: "D \"q\"")
  }

  @Test func `words lead to the glossary, with its sentence as their title`() {
    #expect(
      rendered(
        "a pipe & a fifo", [2: [link(2, in: 2, to: 6, in: 2), link(11, in: 2, to: 15, in: 2)]])
          == """
          <p>a <a class="term" href="g.html#t" title="D &quot;q&quot;">pipe</a> &amp; a \
          <a class="term" href="g.html#t" title="D &quot;q&quot;">fifo</a></p>

          """)
  }

  @Test func `words that go on in the next line are one link`() {
    #expect(
      rendered("a message\nqueue ends", [2: [link(2, in: 2, to: 5, in: 4)]]) == """
        <p>a <a class="term" href="g.html#t" title="D &quot;q&quot;">message
        queue</a> ends</p>

        """)
  }
}
