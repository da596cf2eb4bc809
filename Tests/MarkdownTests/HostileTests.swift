import Basics
import Markdown
import Testing

/// Texts made to be slow or deep.
///
/// Four times the text may not take much more than four times the work; a quadratic pass would
/// take sixteen.
@Suite(.serialized) struct HostileTests {
  static let patterns = [
    ">", "[", "*", "a**", "|", "~", "[^", "www.", "<", "[[", "![[", "_a", "- ", "&", "\\*",
    "|a|\n|-|\n", "[a]: b\n", "@a", "a@b.", "http://(", ")**한", "~a~ ", "[^a]: b\n", "<b>", "</b>",
    "`", "> a\n", "|-", "x\n-\n", "* a\n",
  ]

  @Test(arguments: patterns) func `four times the text takes linear time`(_ pattern: String) {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: pattern, count: count)
      let clock = ContinuousClock()
      let shortest = (0..<3).map { _ in clock.measure { _ = Document.parse(text) } }.min()
      return (shortest ?? .zero) / .seconds(1)
    }
    let count = 12_000 / pattern.utf8.count
    // Below this, other tests on the same cores make more difference than the text.
    let small = max(seconds(count), 0.05)
    #expect(seconds(count * 4) / small < 12)
  }

  @Test func `fifty thousand nested quotes are parsed and dumped`() {
    let document = Document.parse(String(repeating: ">", count: 50_000) + " a").value
    #expect(document.nodes.count == 50_003)
    #expect(document.text(of: 0) == "a")
    #expect(document.dump().utf8.count > 50_000)
  }
}
