import Testing
import Traces

@Suite struct TraceTests {
  @Test func `causes are sorted by the event they come from`() {
    let early = TraceCause(from: 0, to: 5, kind: .data, label: "12 B")
    let late = TraceCause(from: 1, to: 2, kind: .birth, label: "")
    #expect([late, early].sorted() == [early, late])
  }
}
