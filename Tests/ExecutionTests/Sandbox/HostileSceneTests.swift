import Glibc
import Snippets
import Testing

@testable import Execution

/// Roles that mean harm: the run ends in bounded time, and nobody else feels anything.
@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct HostileSceneTests {
  typealias Role = SandboxCommand.Role

  /// Of at most 15 bytes.
  private static let name = "sitegen-hostile"

  private static func sh(_ name: String, _ script: String, cue: Cue? = nil) -> Role {
    Role(name: name, arguments: ["/bin/sh", "-c", script], cue: cue)
  }

  /// What came of a scene in which the C program `body` comes before `others`, which find it as
  /// `hostile`.
  private func run(
    _ body: String, _ others: [Role] = [], reduced: Bool, limits: Limits = Limits(wallSeconds: 2),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> SandboxOutcome {
    let program = SandboxCommand.File(
      path: "/tmp/program",
      bytes: try await Laboratory.compile(#"prctl(PR_SET_NAME, "\#(Self.name)");"# + body),
      isExecutable: true)
    let outcome = try await Laboratory.scene(
      [Role(name: "hostile", arguments: ["/tmp/program"])] + others, reduced: reduced,
      files: [program], limits: limits)
    #expect(outcome.wallSeconds < 15, sourceLocation: sourceLocation)
    #expect(outcome.transcript.processes.contains { $0.role == others.count })
    try await checkNobodyElse(reduced: reduced, sourceLocation)
    return outcome
  }

  /// The next run is as usual.
  private func checkNobodyElse(reduced: Bool, _ sourceLocation: SourceLocation) async throws {
    let next = try await Laboratory.scene(
      [Self.sh("a", "echo a"), Self.sh("b", "echo b", cue: .line(of: 0, containing: "a"))],
      reduced: reduced)
    #expect(
      Laboratory.text(next) == ["0> a", "1> b", "exit 0 | exit 0"],
      sourceLocation: sourceLocation)
    #expect(next.leftovers == [], sourceLocation: sourceLocation)
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that floods reaches the output limit`(reduced: Bool) async throws {
    let outcome = try await run(
      #"for (;;) puts("flood");"#,
      [
        Self.sh("calm", "read x < /dev/stdin; sleep 100"),
        Self.sh("late", "echo never", cue: .line(of: 0, containing: "ready")),
      ], reduced: reduced)
    #expect(outcome.exceeded == .output)
    #expect(
      outcome.standstill
        == Standstill(role: 2, cue: .line(of: 0, containing: "ready"), reason: .limit))
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that forks reaches the limit of processes`(reduced: Bool) async throws {
    let outcome = try await run(
      "for (;;) { fork(); setsid(); }",
      [Self.sh("late", "echo late", cue: .blocked(0))], reduced: reduced,
      limits: Limits(wallSeconds: 20))
    #expect(outcome.exceeded == .processes)
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that ignores SIGTERM is still there at the time limit`(reduced: Bool) async throws {
    let outcome = try await run(
      #"signal(SIGTERM, SIG_IGN); puts("ready"); for (;;) pause();"#,
      [
        Self.sh("killer", "kill -TERM $hostile_pid", cue: .line(of: 0, containing: "ready")),
        Self.sh("waiter", "echo never", cue: .line(of: 0, containing: "bye")),
      ], reduced: reduced)
    #expect(
      Laboratory.text(outcome) == [
        "0> ready", "asleep in pause | exit 0 | unknown", "limit: timeout",
      ])
  }

  @Test(.needsFullSandbox) func `a role that kills everybody is left alone`() async throws {
    let outcome = try await run(
      #"puts("ready"); pause(); puts("gone");"#,
      [
        Self.sh("sibling", "exec sleep 100", cue: .line(of: 0, containing: "ready")),
        Self.sh("killer", "kill -KILL -1; echo done", cue: .blocked(1)),
        Self.sh("waiter", "echo never", cue: .line(of: 0, containing: "gone")),
      ], reduced: false)
    #expect(
      Laboratory.text(outcome) == [
        "0> ready", "2> done", "killed by SIGKILL | killed by SIGKILL | exit 0 | unknown",
      ])
    #expect(outcome.standstill?.reason == .ended)
  }

  @Test func `in a reduced sandbox a role can kill its siblings one by one`() async throws {
    let outcome = try await run(
      #"puts("ready"); pause();"#,
      [
        Self.sh(
          "killer", "kill -KILL -1; kill -KILL $hostile_pid; echo done",
          cue: .line(of: 0, containing: "ready"))
      ], reduced: true)
    #expect(
      Laboratory.text(outcome) == [
        "0> ready", "1! /bin/sh: 1: kill: Operation not permitted", "1! ", "1> done",
        "killed by SIGKILL | exit 0",
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that fills the shared memory reaches the memory limit`(
    reduced: Bool
  ) async throws {
    let outcome = try await run(
      #"""
      static char block[1 << 20]; char name[99];
      for (int i = 0; i < 200; i++) { sprintf(name, "/\#(Self.name)-\#(reduced)-%d", i);
        write(shm_open(name, O_RDWR | O_CREAT, 0600), block, sizeof block); }
      for (;;) pause();
      """#, [Self.sh("calm", "exec sleep 100")], reduced: reduced,
      limits: Limits(wallSeconds: 20, memoryBytes: 64 << 20))
    #expect(outcome.exceeded == .memory)
    #expect(outcome.leftovers.filter { $0.kind == .sharedMemory }.count > 60)
    #expect(!LocalFolder("/dev/shm").names().contains { $0.hasPrefix("\(Self.name)-\(reduced)") })
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that fills the queues leaves them, and no more`(reduced: Bool) async throws {
    let outcome = try await run(
      #"""
      /* Small ones: the kernel counts the bytes of queues by user, and other tests want some. */
      struct mq_attr small = {0, 1, 64}; char name[99]; static char text[4096];
      for (int i = 0; i < 120; i++) { sprintf(name, "/\#(Self.name)-%d", i);
        int q = mq_open(name, O_RDWR | O_CREAT | O_NONBLOCK, 0600, &small);
        while (q >= 0 && mq_send(q, text, 64, 0) == 0);
        int s = msgget(1000 + i, IPC_CREAT | 0600);
        while (s >= 0 && msgsnd(s, text, 4000, IPC_NOWAIT) == 0); }
      """#, reduced: reduced)
    #expect(Laboratory.text(outcome) == ["exit 0"])
    let kinds = Set(outcome.leftovers.map(\.kind))
    #expect(kinds == [.messageQueue, .systemVQueue])
    #expect(outcome.leftovers.count <= 256)
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that holds its sibling by ptrace is stopped with it`(reduced: Bool) async throws {
    let outcome = try await run(
      #"""
      mkfifo("pid", 0600); char line[99]; int p = open("pid", O_RDWR); read(p, line, 99);
      if (ptrace(PTRACE_ATTACH, atoi(line), 0, 0) != 0) puts("refused");
      puts("ready"); for (;;) pause();
      """#,
      [
        Self.sh("victim", "echo $$ > pid; exec sleep 100", cue: .blocked(0)),
        Self.sh("late", "echo late", cue: .line(of: 0, containing: "ready")),
      ], reduced: reduced)
    #expect(outcome.exceeded == .timeout)
    #expect(
      outcome.transcript.lines.map(\.text).filter { $0 != "refused" } == ["ready", "late"])
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that deletes its own binary goes on`(reduced: Bool) async throws {
    let outcome = try await run(
      #"""
      unlink(argv[0]); puts("deleted"); char c; int p[2]; pipe(p);
      signal(SIGTERM, _exit); read(p[0], &c, 1);
      """#, [Self.sh("late", "kill $hostile_pid", cue: .blocked(0))], reduced: reduced)
    #expect(Laboratory.text(outcome) == ["0> deleted", "exit \(SIGTERM) | exit 0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `escape sequences and malformed UTF-8 come as they are`(reduced: Bool) async throws {
    let outcome = try await run(
      #"write(1, "\x1b[2J\x1b]0;x\a\xff\xfe\0<b>\n", 17);"#,
      [Self.sh("late", "echo late", cue: .line(of: 0, containing: "<b>"))], reduced: reduced)
    #expect(
      Laboratory.text(outcome) == [
        "0> \u{1b}[2J\u{1b}]0;x\u{7}\u{fffd}\u{fffd}\0<b>", "1> late", "exit 0 | exit 0",
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `whoever hides is never seen asleep`(reduced: Bool) async throws {
    let outcome = try await run(
      "prctl(PR_SET_DUMPABLE, 0); pause();",
      [Self.sh("late", "echo never", cue: .blocked(0))], reduced: reduced,
      limits: Limits(wallSeconds: 0.5))
    #expect(outcome.standstill == Standstill(role: 1, cue: .blocked(0), reason: .limit))
    #expect(Laboratory.endings(outcome) == "still running when it was stopped | unknown")
  }
}
