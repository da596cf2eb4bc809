import Snippets
import Testing

@testable import Execution

/// The stack trace of Swift's runtime, which no page shows.
@Suite struct StackTraceTests {
  private func kept(_ lines: [(Transcript.Stream, String)]) -> [String] {
    Transcript(
      processes: [.init()], lines: lines.map { .init(process: 0, stream: $0, text: $1) }
    ).withoutStackTraces.lines.map(\.text)
  }

  @Test func `frames after the runtime's heading are left out`() {
    #expect(
      kept([
        (.stderr, "a/a.swift:1: Fatal error: x"), (.stderr, "Current stack trace:"),
        (.stderr, "0    libswiftCore.so   0x00007f82 swift_reportError + 33"), (.stderr, "after"),
      ]) == ["a/a.swift:1: Fatal error: x", "after"])
  }

  @Test func `what a program prints on its own output stays`() {
    #expect(
      kept([(.stdout, "Current stack trace:"), (.stdout, "0 a 0x12")])
        == ["Current stack trace:", "0 a 0x12"])
  }
}
