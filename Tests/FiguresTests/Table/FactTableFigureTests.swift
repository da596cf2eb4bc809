import Figures
import HTML
import Snippets
import Testing

@Suite struct FactTableFigureTests {
  private func html(_ facts: [Fact]) -> String {
    let table = FactTable.assemble(name: "ipc", facts: facts).table
    let figure = FactTableFigure(table, caption: "What <each> can do") { source in
      source.line.map { line in
        FactLink(
          href: "s\(source.snippet).html#L\(line)", title: "s\(source.snippet).c", line: line)
      }
    }
    return String(decoding: figure.render().serialized(), as: UTF8.self)
  }

  private func fact(_ row: String, _ column: String, _ value: String, line: Int?) -> Fact {
    Fact(
      row: row, column: column, value: DataCell(value), source: Fact.Source(snippet: 1, line: line))
  }

  @Test func `a cell is a word with a sign that links to its proofs`() {
    let html = html([
      fact("pipe", "keeps\u{7}", "true", line: 3), fact("pipe", "keeps\u{7}", "true", line: 9),
      fact("pipe", "limit", "64 KiB", line: nil),
    ])
    let expected = [
      #"<div class="table facts" tabindex="0" role="region" aria-label="What &lt;each&gt; can do">"#,
      "<table><caption>What &lt;each&gt; can do. Every cell links to the line that proves it.",
      #"</caption><thead><tr><td></td><th scope="col">keeps<span class="x" title="U+0007">BEL"#,
      #"</span></th><th scope="col">limit</th></tr></thead><tbody><tr><th scope="row">pipe</th>"#,
      #"<td class="yes"><span class="sign" aria-hidden="true">✓</span> "#,
      #"<a href="s1.html#L3" title="Proved by s1.c, line 3">yes</a>"#,
      #"<sup> <a href="s1.html#L9" title="Proved by s1.c, line 9">2</a></sup></td>"#,
      "<td>64 KiB</td></tr></tbody></table></div>",
    ]
    #expect(html == expected.joined())
  }

  @Test func `a missing and a contradictory cell are marked in words`() {
    let html = html([
      fact("a", "x", "true", line: 1), fact("a", "x", "false", line: 2),
      fact("b", "y", "1", line: 3),
    ])
    #expect(html.contains(#"<td class="wrong">⚠ not proved</td>"#))
    #expect(html.contains(#"<td class="wrong">⚠ <span class="sign" aria-hidden="true">✓</span>"#))
    #expect(html.contains(#">yes</a>, but also <span class="sign" aria-hidden="true">✗</span>"#))
  }
}
