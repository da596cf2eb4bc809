import HTML
import Rendering
import Testing

struct CodeBlockTests {
  private func html(_ code: String, info: String) -> String {
    String(decoding: codeBlock(code, info: info).serialized(), as: UTF8.self)
  }

  @Test func `a diagram keeps its text and its first blank line`() {
    #expect(
      html("\n a ─▶ <b>\n", info: "text")
        == """
        <pre class="block" tabindex="0" role="group" aria-label="Text as it is">\
        <code class="language-text">
         a ─▶ &lt;b&gt;
        </code></pre>
        """)
  }

  @Test func `a fence without info has no class`() {
    #expect(html("a", info: "").contains("<code>a\n</code>"))
  }

  @Test func `a fence in a language we colour is coloured`() {
    #expect(
      html("int x;", info: "c skip").contains(
        #"aria-label="Code: c"><code class="language-c"><span class="t">int</span> x;"#))
  }
}
