import Basics
import Snippets
import Testing
import Traces

@Suite struct SceneVerdictTests {
  @Test func `each role ends as it was told on its own`() {
    check([], .exited(0), .exited(0), "")
    check(["server expect=exit:3"], .exited(3), .exited(0), "")
    check(
      [], .exited(0), .exited(1),
      """
      Content/chat.md:20:4+46: error: Exited with 1, expected exit 0 \
      [If that is right, write 'expect=exit:1'] {server exited with 0} {client exited with 1}
      """)
    check(
      ["server expect=signal:SIGTERM"], .exited(0), .exited(0),
      """
      Content/chat.md:10:4+50: error: Exited with 0, expected SIGTERM \
      [If that is right, remove 'expect='] {server exited with 0} {client exited with 0}
      """)
  }

  @Test func `a role's children are not the role`() {
    var run = run(.exited(0), .exited(0))
    run.transcript.processes.insert(
      Transcript.Process(parent: 0, ending: .exited(7), role: 0), at: 1)
    check([], run, "")
  }

  @Test func `a trap is said at the line of its own program`() {
    var run = run(.signaled(Signal(number: 4)), .exited(0))
    run.transcript.lines = [
      Transcript.Line(process: 1, stream: .stderr, text: "x/server.swift:1: Fatal error: Not mine"),
      Transcript.Line(process: 0, stream: .stderr, text: "x/server.swift:1: Fatal error: Mine"),
      Transcript.Line(process: 1, stream: .stderr, text: "x/client.swift:1: Fatal error: Not mine"),
    ]
    check(
      [], run,
      """
      Content/chat.md:11:1+1: error: Trapped (SIGILL): Fatal error: Mine, expected exit 0 \
      [If that is right, write 'expect=trap'] {server was killed by SIGILL} \
      {client exited with 0} {The program begins here Content/chat.md:10:4+28}
      """)
  }

  @Test func `a deadlock that both expect is fine`() {
    var run = run(.asleep(in: "read"), .stillRunning)
    run.exceeded = .timeout
    check(["server expect=timeout", "client expect=timeout"], run, "")
    run.transcript.processes[1].ending = .exited(0)
    check(["server expect=timeout"], run, "")
    check(
      ["server expect=timeout", "client expect=timeout"], run,
      """
      Content/chat.md:20:4+61: error: Exited with 0, expected to reach the time limit \
      [If that is right, remove 'expect='] {server is asleep in read} {client exited with 0}
      """)
  }

  @Test func `who is still there at the time limit is told what all were doing`() {
    var run = run(.asleep(in: "accept"), .exited(1))
    run.exceeded = .timeout
    check(
      ["client expect=exit:1"], run,
      """
      Content/chat.md:10:4+28: error: Ran longer than 10 s and was stopped \
      [If it needs more, raise the limit with 'timeout=20s'] {server is asleep in accept} \
      {client exited with 1}
      """)
  }

  @Test func `a child that outlives its role is its role's`() {
    var run = run(.exited(0), .exited(0))
    run.transcript.processes.append(
      Transcript.Process(parent: 1, ending: .asleep(in: "read"), role: 1))
    run.exceeded = .timeout
    check(
      [], run,
      """
      Content/chat.md:20:4+46: error: Ran longer than 10 s and was stopped \
      [If it needs more, raise the limit with 'timeout=20s'] {server exited with 0} \
      {client exited with 0} {client child is asleep in read}
      """)
  }

  @Test func `a limit that stops all is somebody's business`() {
    var run = run(.exited(0), .exited(0))
    run.exceeded = .output
    check(
      [], run,
      """
      Content/chat.md:10:4+28: error: Printed more than 64 KiB and was stopped \
      [If it needs more, raise the limit with 'output=128KiB'] {server exited with 0} \
      {client exited with 0}
      """)
    run.exceeded = .fileSize
    check([], run, "")
  }

  @Test func `who waits in vain is told for whom, for what, and what all were doing`() {
    var waiting = run(.exited(1), nil)
    waiting.standstill = Standstill(
      role: 1, cue: .line(of: 0, containing: "on"), reason: .ended)
    check(
      [], waiting,
      """
      Content/chat.md:10:4+28: error: Exited with 1, expected exit 0 \
      [If that is right, write 'expect=exit:1'] {server exited with 1}
      Content/chat.md:20:33+17: error: Role 'client' was never started: 'server' ended before \
      it printed "on" [Let 'server' print it] {server exited with 1}
      """)
    waiting = run(.asleep(in: "accept"), nil)
    waiting.exceeded = .timeout
    waiting.standstill = Standstill(role: 1, cue: .line(of: 0, containing: "on"), reason: .limit)
    check(
      [], waiting,
      """
      Content/chat.md:20:33+17: error: Role 'client' was never started: 'server' had not \
      printed "on" when everything was stopped \
      [Let 'server' flush what it prints, or print it at all] {server is asleep in accept}
      """)
    waiting.transcript.lines = [
      Transcript.Line(process: 0, stream: .stdout, text: "of course")
    ]
    check(
      [], waiting,
      """
      Content/chat.md:20:33+17: error: Role 'client' was never started: 'server' had not \
      printed "on" when everything was stopped \
      [Wait for what 'server' does print; its last line is "of course"] \
      {server is asleep in accept}
      """)
    waiting = run(.exited(0), nil)
    waiting.standstill = Standstill(role: 1, cue: .blocked(0), reason: .ended)
    check(
      [], waiting,
      """
      Content/chat.md:20:33+17: error: Role 'client' was never started: 'server' ended before \
      it slept in a system call \
      [Wait for a line of 'server' instead: after=server:"text"] {server exited with 0}
      """)
  }

  @Test func `a compiler's complaint is about one role`() {
    let fine = Compilation(commands: [], isCompiled: true, messages: [])
    let refused = Compilation(
      commands: [], isCompiled: false,
      messages: [CompilerMessage(severity: .error, line: 1, column: 2, text: "no 'x'")])
    let result = ActionResult(compilations: [fine, refused], run: nil)
    check([], result, "Content/chat.md:21:2+1: error: no 'x'")
  }

  @Test func `what concerns the whole run is said once, where the output belongs`() {
    var leaking = run(.exited(0), .exited(0))
    leaking.leftovers = [Leftover(kind: .sharedMemory, name: "/lab")]
    check(
      [], leaking,
      """
      Content/chat.md:20:4+46: warning: Leaves shared memory '/lab' behind \
      [Remove it with shm_unlink, or say 'leaks=expected']
      """)
  }

  @Test func `the output of a scene is good when all roles ended as told`() {
    let snippets = snippets([])
    let fine = result(run(.exited(0), .exited(0)))
    #expect(snippets.allSatisfy { Verdict(on: $0, fine).isRunAsExpected })
    let broken = result(run(.exited(1), .exited(0)))
    #expect(!snippets.contains { Verdict(on: $0, broken).isRunAsExpected })
  }

  // MARK: Helpers

  private func run(_ server: ProcessEnding?, _ client: ProcessEnding?) -> ActionResult.Run {
    let endings = [server, client].enumerated().filter { $0.element != nil }
    return ActionResult.Run(
      transcript: Transcript(
        processes: endings.map { Transcript.Process(ending: $0.element, role: $0.offset) },
        lines: []))
  }

  private func result(_ run: ActionResult.Run) -> ActionResult {
    let fine = Compilation(commands: [], isCompiled: true, messages: [])
    return ActionResult(compilations: [fine, fine], run: run)
  }

  private func snippets(_ more: [String]) -> [Snippet] {
    func info(_ role: String) -> String {
      let words = more.filter { $0.hasPrefix(role + " ") }.map { $0.dropFirst(role.count) }
      return "swift scene=chat role=\(role)" + words.joined()
    }
    let collected = Catalogued.collect([
      (info("server"), "a()"), (info("client") + #" after=server:"on""#, "b()"),
    ])
    #expect(collected.diagnostics.isEmpty)
    return collected.value.snippets
  }

  private func check(
    _ more: [String], _ server: ProcessEnding, _ client: ProcessEnding, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    check(more, run(server, client), expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ more: [String], _ run: ActionResult.Run, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    check(more, result(run), expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ more: [String], _ result: ActionResult, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let diagnostics = snippets(more).flatMap { Verdict(on: $0, result).diagnostics }
    #expect(diagnostics.rendered == expected, sourceLocation: sourceLocation)
  }
}
