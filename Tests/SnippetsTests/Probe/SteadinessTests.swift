import Snippets
import Testing

@Suite struct SteadinessTests {
  private func steadiness(_ runs: [[(Int, String)]], endings: [[ProcessEnding?]] = []) -> Steadiness
  {
    var tally = ProbeTally()
    for (index, lines) in runs.enumerated() {
      let ends = index < endings.count ? endings[index] : [.exited(0), .exited(0)]
      let transcript = Transcript(
        processes: ends.map { Transcript.Process(ending: $0) },
        lines: lines.map { Transcript.Line(process: $0.0, stream: .stdout, text: $0.1) })
      tally.add(ActionResult.Run(transcript: transcript), under: .allCores)
    }
    return Steadiness(tally)
  }

  @Test func `equal runs are stable`() {
    #expect(steadiness([[(0, "a")], [(0, "a")]]) == .stable)
  }

  @Test func `another order of two processes is order-only`() {
    #expect(steadiness([[(0, "a"), (1, "b")], [(1, "b"), (0, "a")]]) == .orderOnly)
  }

  @Test func `a value that varies gets the smallest wildcard`() throws {
    let found = steadiness([[(0, "pid 12 of 3")], [(0, "pid 345 of 3")]])
    guard case .valueVarying(let lines) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(lines.map(\.pattern) == ["pid [..] of 3"])
    #expect(lines.map(\.examples) == [["pid 12 of 3", "pid 345 of 3"]])
  }

  @Test func `texts with different numbers of words agree on their ends`() {
    guard case .valueVarying(let lines) = steadiness([[(0, "got a b!")], [(0, "got c!")]]) else {
      Issue.record("not varying")
      return
    }
    #expect(lines.map(\.pattern) == ["got [..]!"])
  }

  @Test func `another number of lines is flaky`() {
    let found = steadiness([[(0, "a")], [(0, "a"), (0, "b")]])
    #expect(found.name == "flaky")
  }

  @Test func `another ending is flaky`() {
    let found = steadiness(
      [[(0, "a")], [(0, "a")]], endings: [[.exited(0)], [.signaled(Signal(number: 9))]])
    #expect(found.name == "flaky")
  }

  @Test func `a silent child that is not always seen is no matter`() {
    let found = steadiness(
      [[(0, "a")], [(0, "a")]], endings: [[.exited(0)], [.exited(0), .exited(0)]])
    #expect(found == .orderOnly)
  }
}
