import Snippets
import Testing

@testable import Execution

@Suite(.enabled(if: Laboratory.hasTracer, "no clang on PATH, or no strace"))
struct TracerTests {
  private static let log = "/tmp/log"

  /// What came of the C program `body`, traced, and the log without addresses of processes.
  private func traced(
    _ body: String, reduced: Bool, calls: String, more: [String] = [],
    limits: Limits = Limits()
  ) async throws -> (outcome: SandboxOutcome, log: [String]) {
    let program = SandboxCommand.File(
      path: "/tmp/program", bytes: try await Laboratory.compile(body), isExecutable: true)
    let arguments =
      [Laboratory.strace, "-DD", "-I2", "-f", "-q", "-o", Self.log, "-e", "trace=\(calls)"] + more
      + ["/tmp/program"]
    let outcome = try await Laboratory.scene(
      [SandboxCommand.Role(arguments: arguments)], reduced: reduced, files: [program],
      limits: limits
    ) {
      $0.tracer = Laboratory.strace
      $0.collects = [Self.log]
    }
    let text = outcome.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return (outcome, text.split(separator: "\n").map(String.init))
  }

  @Test(arguments: Laboratory.kinds)
  func `a tracer is nobody's process, and its log is whole`(reduced: Bool) async throws {
    let (outcome, log) = try await traced(
      #"puts("a"); if (fork() == 0) { puts("b"); _exit(3); } wait(NULL); puts("c");"#,
      reduced: reduced, calls: "write")
    #expect(Laboratory.text(outcome) == ["0> a", "1> b", "0> c", "exit 0, exit 3"])
    #expect(outcome.leftovers == [])
    #expect(log.filter { $0.contains("write(1") }.count == 3)
    #expect(log.last?.hasSuffix("+++ exited with 0 +++") == true, "\(log)")
  }

  @Test(arguments: Laboratory.kinds)
  func `of a traced deadlock the log says where each process was`(reduced: Bool) async throws {
    let (outcome, log) = try await traced(
      """
      int a[2], b[2]; char c; pipe(a); pipe(b);
      if (fork() == 0) { read(a[0], &c, 1); puts("woken"); }
      else { read(b[0], &c, 1); puts("woken"); }
      """, reduced: reduced, calls: "read,write", limits: Limits(wallSeconds: 1.5))
    #expect(
      Laboratory.text(outcome) == ["asleep in read, asleep in read", "limit: timeout"])
    let unfinished = log.filter { $0.contains("unfinished ...>") || $0.contains("detached ...>") }
    #expect(unfinished.filter { $0.contains("read(") }.count == 2, "\(log)")
    #expect(!log.contains { $0.contains("woken") }, "\(log)")
  }

  @Test(arguments: Laboratory.kinds)
  func `an orphan that a traced program leaves is stopped after the grace`(
    reduced: Bool
  ) async throws {
    let (outcome, _) = try await traced(
      #"if (fork() == 0) pause(); puts("a");"#, reduced: reduced, calls: "pause")
    #expect(Laboratory.text(outcome) == ["0> a", "exit 0, asleep in pause"])
    #expect(outcome.leftovers == [Leftover(kind: .process, name: "asleep in pause")])
  }

  @Test(arguments: [[], ["--seccomp-bpf"]])
  func `a big write is captured and traced`(more: [String]) async throws {
    let (outcome, log) = try await traced(
      #"static char b[190000]; memset(b, 'x', 190000); b[189999] = '\n'; write(1, b, 190000);"#,
      reduced: false, calls: "write", more: more, limits: Limits(outputBytes: 200_000))
    #expect(
      outcome.transcript.lines.map(\.text.utf8.count) == [189999],
      "\(outcome.tracerMessages) \(log)")
    #expect(log.filter { $0.contains("write(1") }.count == 1, "\(log)")
    #expect(outcome.tracerMessages == [])
  }

  @Test func `what the tracer says is its own`() async throws {
    let (outcome, _) = try await traced(
      "", reduced: !Laboratory.hasFull, calls: "write", more: ["-o", "/nowhere/log"])
    #expect(outcome.transcript.lines == [])
    #expect(
      outcome.tracerMessages == [
        "/usr/bin/strace: Can't fopen '/nowhere/log': No such file or directory"
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `roles are traced each by its own tracer, and cues mean the program`(
    reduced: Bool
  ) async throws {
    func role(_ name: String, _ script: String, cue: Cue?) -> SandboxCommand.Role {
      let tracer = [Laboratory.strace, "-DD", "-I2", "-f", "-q", "-o", "/tmp/\(name).log"]
      return SandboxCommand.Role(
        name: name, arguments: tracer + ["/bin/sh", "-c", script], cue: cue)
    }
    let outcome = try await Laboratory.scene(
      [
        role("reader", "mkfifo p; echo made; read x < p; echo $x", cue: nil),
        role("writer", "echo written; echo $reader_pid > p; echo $reader_pid", cue: .blocked(0)),
      ], reduced: reduced
    ) { $0.tracer = Laboratory.strace }
    var text = Laboratory.text(outcome)
    let numbers = text.dropLast().filter { Int($0.split(separator: " ").last ?? "") != nil }
    text.removeAll { numbers.contains($0) }
    #expect(text == ["0> made", "2> written", "exit 0, exit 0 | exit 0"])
    #expect(Set(numbers.map { $0.split(separator: " ").last }).count == 1, "\(numbers)")
  }

  @Test(
    arguments: [
      "for (;;) { fork(); setsid(); }", #"for (;;) puts("flood");"#,
      "if (fork() == 0) pause(); kill(-1, SIGKILL); pause();",
      "signal(SIGTERM, SIG_IGN); setsid(); fork(); for (;;) kill(0, SIGTERM);",
      "for (int i = 2; i < 50; i++) ptrace(PTRACE_ATTACH, i, 0, 0); pause();",
      #"for (int i = 2; i < 50; i++) if (i != getpid()) kill(i, SIGSTOP); unlink(argv[0]); pause();"#,
    ], Laboratory.kinds)
  func `a traced program that means harm ends in bounded time`(
    body: String, reduced: Bool
  ) async throws {
    // Of at most 15 bytes, and of this run alone.
    let name = "traced-\(reduced ? "r" : "f")-\(body.utf8.count)"
    let (outcome, _) = try await traced(
      #"prctl(PR_SET_NAME, "\#(name)");"# + body, reduced: reduced, calls: "kill,clone,write",
      limits: Limits(wallSeconds: 2))
    #expect(outcome.wallSeconds < 15)
    #expect(outcome.exceeded != nil)
    #expect(!Laboratory.namesOfProcesses().contains(name))
    #expect(try await traced("", reduced: reduced, calls: "write").log.count > 0)
  }
}
