import Basics
import Snippets
import Testing

@Suite struct RecordingTests {
  @Test func `plain output is recorded as it is`() {
    #expect(transcript("a", "b").recorded() == "a\nb\n")
    #expect(transcript().recorded() == "")
  }

  @Test func `two processes are recorded with their lanes and endings`() {
    let transcript = Transcript(
      processes: [
        Transcript.Process(ending: .exited(0)),
        Transcript.Process(parent: 0, ending: .signaled(Signal(number: 13))),
      ],
      lines: [
        line(0, "writing"), line(1, "no reader", .stderr), line(0, ""),
        line(0, "prompt> ", isTerminated: false), line(1, #"C:\dir "#),
      ])
    #expect(
      transcript.recorded() == """
        parent | writing
        child ! no reader
        parent |
        parent | prompt>\\u{20}\\
        child | C:\\\\dir\\u{20}
        parent = exit 0
        child = killed by SIGPIPE

        """)
    #expect(
      transcript.recorded(names: LaneNames(["main", "writer"])).hasPrefix(
        "main | writing\nwriter ! no"))
  }

  @Test func `output that would be misread goes into the lane form`() {
    for text in ["...", "x [..] y", "program = exit 0", "program | x", "a ", "\u{1B}[1m", ""] {
      #expect(transcript(text).recorded().hasSuffix("program = exit 0\n"), "\(text)")
    }
  }

  @Test func `every recording matches and replays the transcript it was made of`() {
    var random = Generator(state: 1)
    for _ in 0..<500 {
      let transcript = random.transcript()
      let names = LaneNames(random.below(2) == 0 ? [] : ["main", "reader"])
      let text = transcript.recorded(names: names)
      let recording = read(text, names: names)
      #expect(recording.difference(from: transcript) == nil, "\(text)")
      #expect(recording.transcript().lines == transcript.lines, "\(text)")
      #expect(recording.arrange(transcript) == transcript, "\(text)")
      #expect(recording.updated(with: transcript) == text)
    }
  }

  @Test func `an updated recording always matches`() {
    var random = Generator(state: 7)
    for _ in 0..<500 {
      let recording = read(random.transcript().recorded())
      let transcript = random.transcript()
      let updated = read(recording.updated(with: transcript))
      #expect(updated.difference(from: transcript) == nil, "\(recording.text)\n\(updated.text)")
    }
  }

  @Test func `a wildcard matches within a line`() {
    check("pid [..] ready", matches: "pid 42 ready", but: "pid 42 read", "spid 42 ready")
    check("[..]", matches: "", but: nil)
    check("a[..]b[..]c", matches: "a b b c", but: "a c", "abcd")
    check("[..]ab[..]ab[..]", matches: "abab", but: "aba")
  }

  @Test func `a lone wildcard matches any lines`() {
    let recording = read("a\n...\nb\n...\nc\n")
    #expect(recording.difference(from: transcript("a", "b", "c")) == nil)
    #expect(recording.difference(from: transcript("a", "x", "b", "b", "y", "c")) == nil)
    #expect(recording.difference(from: transcript("a", "x", "c")) != nil)
    #expect(recording.difference(from: transcript("a", "b")) != nil)
  }

  @Test func `many wildcards take no exponential time`() {
    let pattern = Array(repeating: "...\na\n", count: 300).joined() + "b\n"
    let lines = Array(repeating: "a", count: 3_000)
    #expect(read(pattern).difference(from: transcript(lines)) != nil)
    let inner = Array(repeating: "[..]a", count: 300).joined() + "b"
    #expect(
      read(inner).difference(from: transcript(String(repeating: "a", count: 30_000))) != nil)
  }

  @Test func `the interleaving of processes is no promise`() {
    let recording = read("parent | p1\nchild | c1\nparent | p2\nparent = exit 0\n")
    let other = two([line(0, "p1"), line(0, "p2"), line(1, "c1")])
    #expect(recording.difference(from: other) == nil)
    #expect(recording.arrange(other).lines == [line(0, "p1"), line(1, "c1"), line(0, "p2")])
    let swapped = two([line(0, "p2"), line(0, "p1"), line(1, "c1")])
    #expect(recording.difference(from: swapped) != nil)
    #expect(recording.arrange(swapped) == swapped)
  }

  @Test func `a wildcard stands for its lines in the arrangement`() {
    let recording = read("child | ...\nparent | end\nparent = exit 0\n")
    let arranged = recording.arrange(two([line(1, "a"), line(0, "end"), line(1, "b")]))
    #expect(arranged.lines == [line(1, "..."), line(0, "end")])
  }

  @Test func `a changed line is said at its place in the recording`() {
    let difference = read("one\ntwo\nthree\n").difference(from: transcript("one", "2", "three"))
    #expect(
      difference?.diagnostic.rendered == """
        Snippets/a.out:2:1+3: error: Output changed: 'two' is recorded, '2' was printed \
        [If the new output is right, run 'sitegen verify --update'] {  one
        - two
        + 2
          three}
        """)
  }

  @Test func `missing and new lines are told apart`() {
    let recording = read("one\ntwo\n")
    #expect(
      recording.difference(from: transcript("two"))?.summary
        == "Output is missing: 'one' is recorded, but was not printed")
    #expect(
      recording.difference(from: transcript("one", "two", "three"))?.summary
        == "Output is new: 'three' is not recorded")
  }

  @Test func `another ending is a difference`() {
    let recording = read("parent | x\nparent = exit 0\nchild = killed by SIGPIPE\n")
    let difference = recording.difference(from: two([line(0, "x")]))
    #expect(
      difference?.summary
        == "Ending changed: 'child = killed by SIGPIPE' is recorded, now it is 'child = exit 0'")
    #expect(difference?.location.range.start == SourcePosition(line: 3, column: 1))
    #expect(difference?.kind == .ending)
    let wild = read("parent | x\nparent = [..]\nchild = [..]\n")
    #expect(wild.difference(from: two([line(0, "x")])) == nil)
  }

  @Test func `an update keeps wildcards and lines that still match`() {
    let recording = read("pid [..]\n...\nlast\n")
    #expect(recording.updated(with: transcript("pid 7", "x", "new")) == "pid [..]\n...\nnew\n")
    #expect(recording.updated(with: transcript("pid 7", "last")) == recording.text)
  }

  @Test func `an update keeps the recorded interleaving`() {
    let recording = read(
      "parent | p1\nchild | c1 [..]\nparent | p2\nparent = exit 0\nchild = exit 0\n")
    let updated = recording.updated(
      with: two([line(1, "c1 now"), line(1, "c2"), line(0, "p1"), line(0, "P2")]))
    #expect(
      updated == """
        parent | p1
        child | c1 [..]
        parent | P2
        child | c2
        parent = exit 0
        child = exit 0

        """)
  }

  @Test func `an update goes to the lane form when it must, and keeps its wildcards`() {
    let recording = read("pid [..]\n...\nlast\n")
    let updated = recording.updated(
      with: two([line(0, "pid 7"), line(0, "C:\\"), line(0, "last"), line(1, "child")]))
    #expect(
      updated == """
        parent | pid [..]
        parent | ...
        parent | last
        child | child
        parent = exit 0
        child = exit 0

        """)
  }

  @Test func `the ending of a plainly recorded program is its expectation's business`() {
    var failed = transcript("a")
    failed.processes[0].ending = .exited(3)
    let recording = read("a\n")
    #expect(recording.difference(from: failed) == nil)
    #expect(recording.transcript(expecting: .exit(3)) == failed)
    #expect(failed.recorded() == "program | a\nprogram = exit 3\n")
  }

  @Test func `a silent process that ends badly is a difference`() {
    var killed = two([line(0, "a")])
    killed.processes[1].ending = .signaled(Signal(number: 11))
    #expect(read("a\n").difference(from: killed)?.kind == .ending)
    #expect(read("parent | a\nparent = exit 0\n").difference(from: killed)?.kind == .ending)
    #expect(read("parent | a\n").difference(from: killed) == nil)
  }

  @Test func `what nobody could see contradicts nothing`() {
    var unseen = two([line(0, "a")])
    unseen.processes[1].ending = nil
    let recording = read("parent | a\nparent = exit 0\nchild = killed by SIGPIPE\n")
    #expect(recording.difference(from: unseen) == nil)
  }

  @Test func `a process that is recorded and was never there is a difference`() {
    let recording = read("program | a\nprogram = exit 0\nchild = exit 0\n")
    #expect(
      recording.difference(from: transcript("a"))?.summary
        == "Process 'child' is recorded, but was never there")
  }

  @Test func `mistakes in the lane form are said at their line`() {
    let place = path("Snippets/a.out")
    let text = "parnet | x\n...\nno lane\nchild = vanished\nparent = exit 0\n"
    let parsed = Recording.parse(text, path: place, names: LaneNames())
    #expect(
      parsed.diagnostics.rendered == """
        Snippets/a.out:1:1+10: error: Process 'parnet' is not known; did you mean 'parent'?
        Snippets/a.out:2:1+3: error: Wildcard '...' does not say whose lines it stands for \
        [Write 'parent | ...']
        Snippets/a.out:3:1+7: error: Line names no process \
        [Write 'LABEL | stdout', 'LABEL ! stderr' or 'LABEL = ending']
        Snippets/a.out:4:1+16: error: Ending 'vanished' is not known [Write 'exit 0', \
        'killed by SIGPIPE', 'asleep in read', 'still running when it was stopped' or '[..]']
        """)
  }

  @Test func `carriage returns of a checkout are no difference`() {
    #expect(read("a\r\nb\r\n").difference(from: transcript("a", "b")) == nil)
  }

  private func check(
    _ pattern: String, matches text: String, but others: String?...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let recording = read(pattern + "\n")
    #expect(
      recording.difference(from: transcript(text)) == nil, sourceLocation: sourceLocation)
    for case let other? in others {
      #expect(
        recording.difference(from: transcript(other)) != nil, sourceLocation: sourceLocation)
    }
  }

  private func read(_ text: String, names: LaneNames = LaneNames()) -> Recording {
    let parsed = Recording.parse(text, path: path("Snippets/a.out"), names: names)
    #expect(parsed.diagnostics.isEmpty, "\(text)")
    return parsed.value
  }

  private func line(
    _ process: Int, _ text: String, _ stream: Transcript.Stream = .stdout,
    isTerminated: Bool = true
  ) -> Transcript.Line {
    Transcript.Line(process: process, stream: stream, text: text, isTerminated: isTerminated)
  }

  private func transcript(_ lines: String...) -> Transcript { transcript(lines) }

  private func transcript(_ lines: [String]) -> Transcript {
    Transcript(
      processes: [Transcript.Process(ending: .exited(0))], lines: lines.map { line(0, $0) })
  }

  private func two(_ lines: [Transcript.Line]) -> Transcript {
    let parent = Transcript.Process(ending: .exited(0))
    return Transcript(
      processes: [parent, Transcript.Process(parent: 0, ending: .exited(0))], lines: lines)
  }
}

/// Makes transcripts, the same from run to run.
private struct Generator {
  var state: UInt64

  /// Knuth's linear congruential generator for 64 bits; the upper bits are the random ones.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func transcript() -> Transcript {
    let endings: [ProcessEnding?] = [
      .exited(0), .exited(0), .exited(3), .signaled(Signal(number: 9)), .stillRunning,
      .signaled(Signal(number: 40)), .asleep(in: "read"), nil,
    ]
    let processes = (0...below(3)).map { index in
      Transcript.Process(ending: index == 0 && below(2) == 0 ? .exited(0) : endings[below(8)])
    }
    let lines = (0..<below(8)).map { _ in
      Transcript.Line(
        process: below(processes.count), stream: below(4) == 0 ? .stderr : .stdout,
        text: text(), isTerminated: below(6) > 0)
    }
    return Transcript(processes: processes, lines: lines)
  }

  private mutating func text() -> String {
    let pieces = [
      "a", " ", "...", "[..]", "\\", "\\u{20}", "\t", "\r", "program | ", "parent = exit 0", "파이프",
      "\u{1B}", "\u{7F}", "child ! ", "=",
    ]
    return (0..<below(4)).map { _ in pieces[below(pieces.count)] }.joined()
  }
}
