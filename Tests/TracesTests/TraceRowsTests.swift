import Testing

@testable import Traces

@Suite struct TraceRowsTests {
  private func rows(_ processes: [Int], _ causes: [(Int, Int)] = []) -> [Int] {
    Trace(
      processes: [], objects: [],
      events: processes.map { TraceEvent(process: $0, kind: .call, name: "a") },
      causes: causes.map { TraceCause(from: $0.0, to: $0.1, kind: .data, label: "") }
    ).rows
  }

  @Test func `each event has a row of its own, and the earlier process comes first`() {
    #expect(rows([0, 0, 1]) == [0, 2, 1])
  }

  @Test func `an effect is below its cause, and what follows it is below both`() {
    #expect(rows([0, 0, 1, 1], [(1, 2)]) == [0, 1, 2, 3])
  }

  @Test func `a circle ends nothing`() {
    #expect(rows([0, 1], [(0, 1), (1, 0)]).sorted() == [0, 1])
    #expect(rows([0], [(0, 0), (0, 7), (-1, 0)]) == [0])
  }

  @Test func `of causes in a circle the last is given up`() {
    let events = [0, 1].map { TraceEvent(process: $0, kind: .call, name: "a") }
    let forth = TraceCause(from: 0, to: 1, kind: .data, label: "")
    let back = TraceCause(from: 1, to: 0, kind: .data, label: "")
    #expect(EventOrder.withoutCircles([back, forth], of: events) == [forth])
  }
}
