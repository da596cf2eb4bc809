import Basics
import Snippets
import Testing

@Suite struct MeasuredTests {
  @Test func `a recording of a measurement says when and where it was taken`() {
    let recording = Recording.parse(
      "\(header)\nname,us\npipe,12\n", path: path("Snippets/a.out"), names: LaneNames()
    ).value
    #expect(recording.measured?.text == header)
    #expect(recording.transcript().lines.map(\.text) == ["name,us", "pipe,12"])
  }

  @Test func `no later run differs from a measurement, and pages show the recorded one`() {
    let recording = Recording.parse(
      "\(header)\npipe,12\n", path: path("Snippets/a.out"), names: LaneNames()
    ).value
    let later = printed("pipe,15", "and more")
    #expect(recording.difference(from: later) == nil)
    #expect(recording.arrange(later) == printed("pipe,12"))
    #expect(recording.updated(with: later) == recording.text)
  }

  @Test func `a measurement of several processes is recorded in lanes`() {
    let text = "\(header)\nparent | a\nchild | b\nparent = exit 0\nchild = exit 0\n"
    let parsed = Recording.parse(text, path: path("Snippets/a.out"), names: LaneNames())
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.transcript().lines.map(\.process) == [0, 1])
    guard let measured = parsed.value.measured else {
      Issue.record("There is no header")
      return
    }
    let transcript = parsed.value.transcript()
    #expect(transcript.recorded(names: LaneNames(), measured: measured) == text)
  }

  @Test func `output that looks like a header is recorded in lanes`() {
    #expect(printed(header).recorded() == "program | \(header)\nprogram = exit 0\n")
  }

  @Test func `a measurement without a header is undated, a header without a measurement useless`() {
    check(
      [("sh volatile", "x"), ("output", "name,us\npipe,12")],
      """
      Content/chat.md:21:1+7: error: Recording does not say when and where it was measured \
      [Run 'sitegen verify --measure']
      """)
    check(
      [("sh", "x"), ("output", "\(header)\npipe,12")],
      """
      Content/chat.md:21:1+\(header.utf8.count): error: Recording is that of a measurement, but \
      its program does not say 'volatile' [Say 'volatile', or remove the line]
      """)
    check([("sh volatile", "x"), ("output", "\(header)\npipe,12")], "")
  }

  @Test func `a measurement is compiled for a build, and run for a proof`() {
    let snippets = Catalogued.collect([("c volatile", "1"), ("c", "2")])
      .value.snippets
    let goals = { (purpose: Plan.Purpose) in
      Plan(for: snippets, products: [], purpose: purpose).actions.map(\.goal)
    }
    #expect(goals(.build) == [.prepare, .run])
    #expect(goals(.verify) == [.run, .run])
    let compiled = ActionResult(commands: [], isCompiled: true, messages: [], run: nil)
    #expect(Verdict(on: snippets[0], compiled).diagnostics.isEmpty)
    #expect(!Verdict(on: snippets[0], compiled).isRunAsExpected)
  }

  @Test func `checks are held against what was printed`() {
    check("us < 20", printed("name,us", "pipe,12"), "")
    check(
      "us < 10", printed("name,us", "pipe,12"),
      """
      Content/chat.md:10:22+8: error: Check 'us < 10' failed: 'us' is 12 in row 1 (pipe), not < 10 \
      [Mend the program, or what its page claims]
      """)
    check(
      "ms < 10", printed("name,us", "pipe,12"),
      """
      Content/chat.md:10:22+8: error: Check 'ms < 10' failed: Column 'ms' is not among those \
      printed; did you mean 'us'? [Mend the program, or what its page claims]
      """)
    check(
      "us < 10", printed(),
      """
      Content/chat.md:10:22+8: error: Output cannot be checked: Program printed no table \
      [Print CSV with a header, or JSON objects, one a line]
      """)
  }

  private let header =
    "measured 2026-11-21 on Linux 6.1 x86_64, AMD EPYC (2 processors), Swift 6.3.1"

  private func printed(_ lines: String...) -> Transcript {
    Transcript(
      processes: [Transcript.Process(ending: .exited(0))],
      lines: lines.map { Transcript.Line(process: 0, stream: .stdout, text: $0) })
  }

  private func check(
    _ fences: [(info: String, code: String)], _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let rendered = Catalogued.collect(fences).diagnostics.rendered
    #expect(rendered == expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ predicate: String, _ transcript: Transcript, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let collected = Catalogued.collect([("c volatile check=\"\(predicate)\"", "1")])
    #expect(collected.diagnostics.isEmpty, sourceLocation: sourceLocation)
    let found = collected.value.snippets.flatMap { $0.unmetChecks(by: transcript) }
    #expect(found.rendered == expected, sourceLocation: sourceLocation)
  }
}
