import Snippets
import Testing

@Suite struct TraceDifferenceTests {
  @Test func `equal texts do not differ`() {
    #expect(TraceDifference("a\nb\n", "a\nb\n") == nil)
    #expect(TraceDifference("", "") == nil)
  }

  @Test func `the first line that differs is told with its place`() {
    let difference = TraceDifference("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n")
    #expect(difference?.line == 4)
    #expect(difference?.old == "d")
    #expect(difference?.new == "D")
    #expect(difference?.text == "  b\n  c\n- d\n+ D\n  e\n  f")
  }

  @Test func `a text that only goes on differs after its end`() {
    let difference = TraceDifference("a\n", "a\nb\n")
    #expect(difference?.line == 2)
    #expect(difference?.old == "")
    #expect(difference?.text == "  a\n+ b")
  }
}
