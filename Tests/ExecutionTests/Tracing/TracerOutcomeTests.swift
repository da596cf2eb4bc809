import Glibc
import Snippets
import Testing
import Traces

@testable import Execution

/// What else can come of tracing than one trace.
@Suite(
  .enabled(if: Laboratory.hasFull && Laboratory.hasTracer, "no full sandbox, or no strace"),
  .enabled(if: RealMachine.hasToolchain, "no Swift toolchain is on PATH"), .serialized)
struct TracerOutcomeTests {
  private func program(_ body: String, name: String = "program") -> Program {
    Program(
      name: name, language: .c,
      text: """
        #define _GNU_SOURCE
        #include <fcntl.h>
        #include <signal.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <sys/mman.h>
        #include <sys/ptrace.h>
        #include <sys/stat.h>
        #include <sys/wait.h>
        #include <time.h>
        #include <unistd.h>
        int main(void) {
        \(body)
        }
        """)
  }

  private func script(_ text: String, name: String) -> Program {
    Program(name: name, language: .sh, text: text)
  }

  @Test func `a script and a program that do not know each other meet at a FIFO`() async throws {
    let reader = program(
      """
      mkfifo("letters", 0600);
      char text[16];
      int input = open("letters", O_RDONLY);
      long size = read(input, text, sizeof text);
      printf("got %.*s", (int)size, text);
      """, name: "reader")
    let trace = try await TraceLaboratory.trace(
      of: reader, script("echo hello > letters\n", name: "writer"), cues: [nil, .blocked(0)])
    #expect(trace.processes.map(\.role) == [0, 1])
    #expect(
      trace.arrows == [
        "1 open > 0 open: connection open", "1 write > 0 read: data 6 B",
      ])
    #expect(trace.calls(of: 1).allSatisfy { !$0.contains(":") }, "\(trace.text)")
  }

  @Test func `a script's signal ends the program it is sent to`() async throws {
    let waiter = program("puts(\"waiting\"); pause();", name: "waiter")
    let trace = try await TraceLaboratory.trace(
      of: waiter, script("kill -TERM $waiter_pid\n", name: "killer"),
      cues: [nil, .blocked(0)])
    #expect(trace.processes.map(\.ending) == ["killed by SIGTERM", "exit 0"])
    #expect(trace.arrows == ["1 kill > 0 killed by SIGTERM: signal SIGTERM"])
  }

  @Test func `a handler is drawn where the signal reached it`() async throws {
    let trace = try await TraceLaboratory.trace(
      of: program(
        """
        signal(SIGUSR1, exit);
        sigset_t held, none;
        sigemptyset(&none);
        sigemptyset(&held);
        sigaddset(&held, SIGUSR1);
        sigprocmask(SIG_BLOCK, &held, 0);
        int child = fork();
        if (child == 0) { kill(getppid(), SIGUSR1); _exit(0); }
        sigsuspend(&none);
        """))
    #expect(trace.arrows.contains("1 kill > 0 SIGUSR1: signal SIGUSR1"), "\(trace.text)")
  }

  @Test func `what varies is given back twice`() async throws {
    let outcome = try await TraceLaboratory.outcome(of: [
      program(
        """
        int ends[2];
        pipe(ends);
        char text[24];
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        int size = snprintf(text, sizeof text, "%ld.%ld", now.tv_sec, now.tv_nsec);
        write(ends[1], text, size);
        """)
    ]).outcome
    guard case .varying(let one, let other) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(one != other)
  }

  @Test func `a program that sees that it is traced disagrees`() async throws {
    let outcome = try await TraceLaboratory.outcome(of: [
      program(#"puts(ptrace(PTRACE_TRACEME, 0, 0, 0) == 0 ? "free" : "traced");"#)
    ]).outcome
    #expect(
      outcome
        == .disagreed("process 0: without the tracer 'free', with it 'traced'"))
  }

  @Test func `a trap of Swift's runtime is traced without its addresses`() async throws {
    let text = "var none: [Int] = []\nnone.removeLast()\n"
    let outcome = try await TraceLaboratory.outcome(of: [
      Program(name: "trap", language: .swift, text: text)
    ])
    guard case .traced(let trace) = outcome.outcome else {
      Issue.record("\(outcome.outcome)")
      return
    }
    #expect(trace.processes.map(\.ending) == ["killed by SIGILL"])
  }

  @Test func `numbers of processes may differ`() async throws {
    let outcome = try await TraceLaboratory.outcome(of: [
      program(#"printf("I am %d\n", getpid());"#)
    ])
    guard case .traced(let trace) = outcome.outcome else {
      Issue.record("\(outcome.outcome)")
      return
    }
    let printed = trace.events.filter { $0.kind == .output }.flatMap(\.arguments)
    #expect(printed == outcome.untraced.transcript.lines.map(\.text))
  }

  @Test func `too many calls are not drawn`() async throws {
    let outcome = try await TraceLaboratory.outcome(of: [
      program("for (int i = 0; i < 500; i++) write(-1, \"\", 0);")
    ]).outcome
    #expect(outcome == .tooLong)
  }

  @Test func `in the reduced sandbox nothing is traced`() async throws {
    let sandbox = try await Laboratory.shared(reduced: true)
    let program = program("")
    let outcome = try await Tracer(sandbox: sandbox, toolchainRoot: "/nowhere").outcome(
      of: SandboxCommand(arguments: ["/bin/true"]),
      programs: [TracedProgram(program, path: "/tmp/program", executable: [])],
      untraced: Transcript(processes: [], lines: []))
    #expect(outcome == .refused("programs are traced in the full sandbox only"))
  }

  @Test func `a program that lies in its log harms nobody`() async throws {
    let outcome = try await TraceLaboratory.outcome(of: [
      program(
        #"""
        int log = open("/home/.trace-0", O_WRONLY | O_APPEND);
        for (int i = 0; i < 2000; i++) {
          const char lie[] = "\xff 7 f(\"<>\n9 clone(\n > [0x\n5 <... x resumed>\n-1 +++ killed by +++\n";
          if (write(log, lie, sizeof lie - 1) < 0) break;
        }
        """#)
    ]).outcome
    if case .traced(let trace) = outcome { Issue.record("\(trace.text)") }
  }

  @Test func `a fork bomb ends`() async throws {
    let outcome = try await TraceLaboratory.outcome(
      of: [program("for (int i = 0; i < 9; i++) fork();\npause();")],
      limits: Limits(wallSeconds: 2, processes: 20))
    #expect(outcome.seconds < 20)
    if case .traced(let trace) = outcome.outcome { #expect(trace.processes.count < 40) }
  }
}
