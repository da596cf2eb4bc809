import Testing
import Traces

@Suite struct TraceTextTests {
  private static let trace = Trace(
    processes: [
      TraceProcess(ending: "exit 0"), TraceProcess(role: 1, parent: 0, ending: "asleep in read"),
    ],
    objects: [
      TraceObject(kind: .pipe, name: "pipe A"), TraceObject(kind: .file, name: "/tmp/a [b]"),
    ],
    events: [
      TraceEvent(
        process: 0, kind: .call, name: "pipe", result: "0", line: 6, object: 0, effect: .makes),
      TraceEvent(process: 0, kind: .call, name: "fork", line: 7),
      TraceEvent(
        process: 0, kind: .output, name: "prints", arguments: ["(a), b\\\u{1}", ""], line: 8),
      TraceEvent(process: 0, kind: .end, name: "exit 0"),
      TraceEvent(
        process: 1, kind: .call, name: "read", arguments: ["read end", "\"x\""], line: 9,
        object: 1, mayWait: true, isUnfinished: true),
      TraceEvent(process: 1, kind: .call, name: "f", result: "4 ", effect: .reads),
      TraceEvent(
        process: 1, kind: .call, name: "splice", result: "4", object: 0, effect: .writes, source: 1),
    ],
    causes: [
      TraceCause(from: 1, to: 4, kind: .birth, label: "fork"),
      TraceCause(from: 3, to: 4, kind: .endOfFile, label: "EOF"),
    ])

  @Test func `a trace is recorded as lines for a reviewer`() {
    #expect(
      Self.trace.text == #"""
        sitegen trace 1
        process 0 role 0: exit 0
        process 1 role 1 of 0: asleep in read
        pipe: pipe A
        file: /tmp/a \[b\]

        0 of 0 line 6 call pipe() = 0 [makes pipe A]
        1 of 0 line 7 call fork()
        2 of 0 line 8 output prints(\(a\)\, b\\\u{1}, <>)
        3 of 0 end exit 0()

        4 of 1 line 9 call read(read end, "x") [about /tmp/a \[b\]] [may wait] [unfinished]
        5 of 1 call f() = 4  [reads]
        6 of 1 call splice() = 4 [from /tmp/a \[b\]] [writes pipe A]

        1 > 4 birth: fork
        3 > 4 end of file: EOF

        """#)
  }

  @Test func `what was recorded is read back as it was`() {
    #expect(Trace.parse(Self.trace.text) == .success(Self.trace))
  }

  @Test(
    arguments: [
      ("", 1, "A trace begins with 'sitegen trace 1'"),
      (
        "sitegen trace 1\nprocess 1 role 0: a", 2,
        "A process is 'process NUMBER role NUMBER: ENDING'"
      ),
      ("sitegen trace 1\nthing: a", 2, "'thing' begins no line of a trace"),
      ("sitegen trace 1\npipe: a\npipe: a", 3, "There are two objects 'a'"),
      ("sitegen trace 1\n\n1 of 0 call a()", 3, "Event 0 should come here, not 1"),
      ("sitegen trace 1\n0 of 0 call a()", 2, "Event 0 is of no process above"),
      ("sitegen trace 1\nprocess 0 role 0: a\n0 of 0 line 3", 3, "The kind of event 0 is missing"),
      ("sitegen trace 1\nprocess 0 role 0: a\n0 of 0 dance a()", 3, "'dance' is no kind of event"),
      ("sitegen trace 1\nprocess 0 role 0: a\n0 of 0 call a", 3, "Arguments are in parentheses"),
      ("sitegen trace 1\nprocess 0 role 0: a\n0 of 0 call a(b", 3, "Arguments end with ')'"),
      (
        "sitegen trace 1\nprocess 0 role 0: a\n0 of 0 call a() [reads p]", 3,
        "There is no object 'p' above"
      ),
      (
        "sitegen trace 1\nprocess 0 role 0: a\n0 of 0 call a() [eats p]", 3,
        "'eats' is nothing that an event does to an object"
      ),
      ("sitegen trace 1\n0 > 1 birth: a", 2, "A cause is between two of the events above"),
      ("sitegen trace 1\n0 > 1 magic: a", 2, "'magic' is no kind of cause"),
      ("sitegen trace 1\nprocess 0 role 0 of 7: a", 2, "Process 0 is of no process"),
    ])
  func `what is wrong is said with its line`(text: String, line: Int, problem: String) {
    #expect(Trace.parse(text) == .failure(TraceProblem(line: line, problem)))
  }

  @Test func `causes in a circle are refused`() {
    var trace = Self.trace
    trace.causes = [
      TraceCause(from: 0, to: 5, kind: .data, label: ""),
      TraceCause(from: 5, to: 0, kind: .data, label: ""),
    ]
    #expect(
      Trace.parse(trace.text) == .failure(TraceProblem(line: 18, "The causes go in a circle")))
  }
}
