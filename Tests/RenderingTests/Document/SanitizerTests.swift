import Basics
import HTML
import Markdown
import Rendering
import Testing

/// What comes out of `sanitize`, the default policy, in the full dialect.
struct SanitizerTests {
  private func render(
    _ markdown: String, _ policy: RawHTMLPolicy = .sanitize
  ) -> (html: String, diagnostics: [Diagnostic]) {
    let document = Document.parse(markdown, path: RelativePath("a.md"), dialect: .full).value
    let result = DocumentRenderer(html: policy).render(document)
    return (String(decoding: result.value.serialized(), as: UTF8.self), result.diagnostics)
  }

  private func check(_ markdown: String, gives html: String) {
    #expect(render(markdown).html == html + "\n")
  }

  static let attacks = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//x></SCRIPT>", "a <script>alert(1)</script> b",
    "<img src=x onerror=alert(1)>", "<img src=\"javascript:alert(1)\">",
    "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
    "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"java&#10;script:alert(1)\">x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"&#x6A;avascript:alert(1)\">x</a>", "<a href=\"&#0000106avascript:alert(1)\">x</a>",
    "<a href=\"javascript&colon;alert(1)\">x</a>", "<a href=\"&#1;javascript:alert(1)\">x</a>",
    "<a href=javascript:alert(1)>x</a>", "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href=\"data:text/html;base64,AAAA\">x</a>", "<a href=\"data:image/svg+xml,x\">x</a>",
    "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))",
    "[x](java\\script:alert(1)) [y](vbscript:x)", "[x](data:text/html,x)",
    "![x](javascript:alert(1))", "![x](data:image/svg+xml,x)", "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)", "[[javascript:alert(1)]]", "![[javascript:alert(1)]]",
    "<iframe src=\"https://x\"></iframe>", "<object data=x></object>", "<embed src=x>",
    "<form action=x><input></form>", "<svg onload=alert(1)></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\"></mi></math>", "<base href=\"//x\">",
    "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>",
    "<style>*{color:red}</style>", "<div style=\"x:expression(alert(1))\">x</div>",
    "<p onclick=alert(1)>x</p>", "<b/onmouseover=alert(1)>x</b>",
    "<details ontoggle=alert(1) open>",
    "<a href=\"x\" href=\"javascript:alert(1)\" onfocus=x>x</a>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>", "<?php alert(1) ?>", "<textarea><script>x</script>",
    "<div><script>x", "<img src=\"x\" srcset=\"javascript:alert(1)\">", "<scr<script>ipt>alert(1)",
  ]

  /// Elements and attributes of which none may be left, whatever was attacked.
  private static let dangers = [
    "<script", "<iframe", "<object", "<embed", "<form", "<svg", "<math", "<base", "<meta", "<link",
    "<style", "<textarea", "<input", " onerror", " onclick", " onload", " onmouseover", " onfocus",
    " ontoggle", " style=", "srcset", "=\"javascript", "=\"vbscript", "=\"data:",
    "=\"%01", "=\"&#", "<?", "<!", "action=",
  ]

  @Test(arguments: attacks) func `an attack leaves nothing that runs`(_ markdown: String) {
    let html = render(markdown).html.lowercased()
    for danger in SanitizerTests.dangers where html.contains(danger) {
      Issue.record("\(danger) is left in \(html)")
    }
  }

  @Test func `there are at least forty attacks`() { #expect(SanitizerTests.attacks.count >= 40) }

  @Test(arguments: [RawHTMLPolicy.escape, .sanitize])
  func `a link of Markdown that runs a program keeps its words only`(_ policy: RawHTMLPolicy) {
    let result = render("[x](javascript:y)", policy)
    #expect(result.html == "<p>x</p>\n")
    #expect(result.diagnostics.map(\.summary) == ["Link to 'javascript:y' could run a program"])
  }

  @Test func `images in data addresses stay`() {
    check(
      "<img src=\"data:image/png;base64,AA\" alt=\"\">",
      gives: "<img src=\"data:image/png;base64,AA\" alt=\"\" />\n")
  }

  @Test func `harmless elements stay`() {
    check("a <b>b</b> <kbd>c</kbd><br>", gives: "<p>a <b>b</b> <kbd>c</kbd><br /></p>")
  }

  @Test func `an unclosed element ends with its paragraph`() {
    check("a <b>b\n\nc", gives: "<p>a <b>b</b></p>\n<p>c</p>")
  }

  @Test func `an unclosed element ends with the emphasis around it`() {
    check("*a <b>b* c", gives: "<p><em>a <b>b</b></em> c</p>")
  }

  @Test func `a stray end tag is taken out and reported where it stands`() {
    let result = render("a\nb</div> c")
    #expect(result.html == "<p>a\nb c</p>\n")
    #expect(result.diagnostics.map(\.summary) == ["'</div>' closes nothing here"])
    #expect(result.diagnostics.map(\.location?.range.start) == [.init(line: 2, column: 2)])
  }

  @Test(arguments: [
    (
      "<blink>a", "'<blink>' is not among the harmless elements",
      #"Remove the tag, or write '\<blink>' to show it as text"#
    ),
    (
      "a <pid>", "'<pid>' is not among the harmless elements",
      #"Remove the tag, or write '\<pid>' to show it as text"#
    ),
    ("<detials>a", "'<detials>' is not among the harmless elements", "Write '<details>'"),
    ("<p onclick=x>a</p>", "'onclick' of '<p>' is taken out", "Remove it"),
    ("<li>a", "'<li>' cannot stand here", "Put it into '<ol>' or '<ul>'"),
    ("</div>", "'</div>' closes nothing here", "Remove it"),
    ("<div>a", "'<div>' is not closed", "Write '</div>' where it ends"),
  ])
  func `what is taken out is reported with a fix`(html: String, summary: String, fix: String) {
    let diagnostics = render(html).diagnostics
    #expect(diagnostics.first?.summary == summary)
    #expect(diagnostics.first?.fix == fix)
  }

  @Test func `a block cannot stand in a paragraph`() {
    let result = render("a <div>b</div>")
    #expect(result.html == "<p>a b</p>\n")
    #expect(
      result.diagnostics.map(\.summary) == [
        "'<div>' cannot stand in '<p>'", "'</div>' closes nothing here",
      ])
  }

  @Test func `Markdown inside details stays inside`() {
    let html = render("<details><summary>s</summary>\n\n*a*\n\n</details>").html
    #expect(html.contains("<details><summary>s</summary>"))
    #expect(html.contains("<p><em>a</em></p>"))
    #expect(html.hasSuffix("</details>\n\n"))
  }

  @Test func `an element left open in an item ends with the item`() {
    let html = render("- <div>\n\n  a\n\nb").html
    #expect(html.contains("</div></li>"))
  }

  @Test func `an element that is never closed is reported where it begins`() {
    let result = render("<div>\n\na <b>b\n\nc")
    #expect(result.html.hasSuffix("<p>a <b>b</b></p>\n<p>c</p>\n</div>"))
    #expect(
      result.diagnostics.map { "\($0.id): \($0.summary)" } == [
        "UnclosedHTML: '<div>' is not closed", "UnclosedHTML: '<b>' is not closed",
      ])
    #expect(
      result.diagnostics.map(\.location?.range.start) == [
        .init(line: 1, column: 1), .init(line: 3, column: 3),
      ])
  }

  @Test func `an end tag that HTML does not ask for may be missing`() {
    let result = render("<ul>\n<li>a\n<li>b\n</ul>\n\n<p>c\n")
    #expect(result.diagnostics.map(\.summary) == [])
  }

  @Test func `a comment goes without a word`() {
    let result = render("a <!-- b --> c")
    #expect(result.html == "<p>a  c</p>\n")
    #expect(result.diagnostics.map(\.summary) == [])
  }

  @Test func `an image of raw HTML is where the site says it is`() {
    let document = Document.parse(
      "<p><img src=\"a.png\" alt=\"A\"><img src=b.png alt=B><img src=c.png></p>\n\nx <img src=b.png>"
    ).value
    let renderer = DocumentRenderer(rawImage: { source, _ in
      ["a.png": "../a b.png", "b.png": ""][source]
    })
    let html = String(decoding: renderer.render(document).value.serialized(), as: UTF8.self)
    #expect(
      html == """
        <p><img src="../a%20b.png" alt="A" />\
        <span class="missing" role="img" aria-label="B">Missing picture: B (b.png)</span>\
        <img src="c.png" /></p>

        <p>x <span class="missing" role="img" aria-label="">Missing picture: b.png</span></p>

        """)
  }

  @Test func `a table scrolls in a box, and its columns are aligned by classes`() {
    check(
      "|a|b|\n|-|-:|\n|c|d|",
      gives: """
        <div class="table" tabindex="0" role="group" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th class="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        <td class="right">d</td>
        </tr>
        </tbody>
        </table>
        </div>
        """)
  }

  @Test func `a long name in a cell may be broken after an underscore, and nowhere else`() {
    check(
      "|`EPOLL_CTL_MOD`, `_exit`|\n|-|\n\n`a_b`",
      gives: """
        <div class="table" tabindex="0" role="group" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th><code>EPOLL_<wbr />CTL_<wbr />MOD</code>, <code>_exit</code></th>
        </tr>
        </thead>
        </table>
        </div>
        <p><code>a_b</code></p>
        """)
  }

  @Test func `escape shows the tags`() {
    #expect(render("a <b>b</b>", .escape).html == "<p>a &lt;b&gt;b&lt;/b&gt;</p>\n")
  }

  @Test func `allow writes what the author wrote`() {
    #expect(render("a <b onclick=x>b", .allow).html == "<p>a <b onclick=x>b</p>\n")
  }
}
