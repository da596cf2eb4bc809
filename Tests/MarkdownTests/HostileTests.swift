import Basics
import Glibc
import Markdown
import Testing

/// Texts made to be slow or deep.
///
/// Sixteen times the text may take no more than 64 times the processor; a quadratic pass would take
/// 256. The thread's own time is measured, so that it does not matter what else runs.
@Suite(.serialized) struct HostileTests {
  static let patterns = [
    ">", "[", "*", "a**", "|", "~", "[^", "www.", "<", "[[", "![[", "_a", "- ", "&", "\\*",
    "|a|\n|-|\n", "[a]: b\n", "@a", "a@b.", "http://(", ")**한", "~a~ ", "[^a]: b\n", "<b>", "</b>",
    "`", "> a\n", "|-", "x\n-\n", "* a\n",
    "x [a](\nb) *y* ",
  ]

  @Test(arguments: patterns) func `sixteen times the text takes linear time`(_ pattern: String) {
    let count = 8_000 / pattern.utf8.count
    let short = (0..<3).map { _ in seconds(parsing: pattern, count) }.min() ?? 0
    // Below 10 ms, what was in the caches makes more difference than the text.
    #expect(seconds(parsing: pattern, count * 16) < 64 * max(short, 0.01))
  }

  private func seconds(parsing pattern: String, _ count: Int) -> Double {
    let text = String(repeating: pattern, count: count)
    let start = threadSeconds()
    _ = Document.parse(text)
    return threadSeconds() - start
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `fifty thousand nested quotes are parsed and dumped`() {
    let document = Document.parse(String(repeating: ">", count: 50_000) + " a").value
    #expect(document.nodes.count == 50_003)
    #expect(document.text(of: 0) == "a")
    #expect(document.dump().utf8.count > 50_000)
  }
}
