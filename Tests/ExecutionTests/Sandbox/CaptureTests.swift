import Snippets
import Testing

@testable import Execution

@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct CaptureTests {
  private func check(
    _ body: String, reduced: Bool = !Laboratory.hasFull, input: String = "",
    limits: Limits = Limits(),
    gives expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let outcome = try await Laboratory.run(body, reduced: reduced, input: input, limits: limits)
    #expect(Laboratory.text(outcome) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: Laboratory.kinds)
  func `stdout that is buffered at a fork is written once`(reduced: Bool) async throws {
    try await check(
      #"""
      printf("before\n");
      if (fork() == 0) { printf("child\n"); exit(3); }
      wait(NULL);
      printf("after\n");
      """#, reduced: reduced,
      gives: ["0> before", "1> child", "0> after", "exit 0, exit 3"])
  }

  @Test(arguments: Laboratory.kinds)
  func `stdout and stderr come in the order in which they were written`(
    reduced: Bool
  ) async throws {
    try await check(
      #"for (int i = 0; i < 3; i++) { printf("out %d\n", i); fprintf(stderr, "err %d\n", i); }"#,
      reduced: reduced,
      gives: ["0> out 0", "0! err 0", "0> out 1", "0! err 1", "0> out 2", "0! err 2", "exit 0"])
  }

  @Test func `processes are numbered by birth, not by who writes first`() async throws {
    try await check(
      #"""
      int gate[2]; pipe(gate);
      if (fork() == 0) { char c; read(gate[0], &c, 1); puts("first born"); exit(1); }
      if (fork() == 0) { puts("second born"); write(gate[1], "x", 1); exit(2); }
      wait(NULL); wait(NULL); puts("parent");
      """#,
      gives: ["2> second born", "1> first born", "0> parent", "exit 0, exit 1, exit 2"])
  }

  @Test func `a process that never writes is there with its parent and its ending`() async throws {
    let outcome = try await Laboratory.run(
      "if (fork() == 0) { if (fork() == 0) _exit(5); wait(NULL); _exit(4); } wait(NULL);")
    #expect(outcome.transcript.processes.map(\.parent) == [nil, 0, 1])
    #expect(Laboratory.endings(outcome) == "exit 0, exit 4, exit 5")
  }

  @Test func `a partial line waits for its end and is not mixed with others`() async throws {
    try await check(
      #"""
      write(1, "par", 3);
      if (fork() == 0) { write(1, "child\n", 6); write(1, "no end", 6); _exit(0); }
      wait(NULL); write(2, "err\n", 4); write(1, "ent\n", 4);
      """#, gives: ["1> child", "0! err", "0> parent", "1> no end…", "exit 0, exit 0"])
  }

  @Test func `a last line without a line feed is kept as it is`() async throws {
    try await check(#"printf("a\nb");"#, gives: ["0> a", "0> b…", "exit 0"])
  }

  @Test func `malformed UTF-8 becomes U+FFFD`() async throws {
    try await check(
      #"write(1, "a\xffz \xed\x8c\x8c\n\xed\x8c\n", 11);"#,
      gives: ["0> a\u{FFFD}z \u{D30C}", "0> \u{FFFD}", "exit 0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `stdin is what was given, then the end`(reduced: Bool) async throws {
    let input = String(repeating: "0123456789", count: 30_000)
    try await check(
      #"""
      static char buffer[1 << 20]; size_t n = fread(buffer, 1, sizeof buffer, stdin);
      printf("%zu %.3s %d %d\n", n, buffer + n - 3, feof(stdin) != 0, isatty(0));
      """#, reduced: reduced, input: input, gives: ["0> 300000 789 1 0", "exit 0"])
  }

  @Test func `a program that does not read its stdin ends all the same`() async throws {
    try await check(
      #"puts("done");"#, input: String(repeating: "x", count: 200_000),
      gives: ["0> done", "exit 0"])
  }

  @Test func `a program that closes its stdout goes on`() async throws {
    try await check(
      #"close(1); fprintf(stderr, "open gives %d\n", open("/", O_RDONLY)); exit(7);"#,
      gives: ["0! open gives 1", "exit 7"])
  }

  @Test func `reading stdout is the end of the file and does not wait`() async throws {
    try await check(
      #"char c; printf("%zd\n", read(1, &c, 1));"#, gives: ["0> 0", "exit 0"])
  }

  @Test func `stdout that leads elsewhere keeps its buffer`() async throws {
    try await check(
      #"""
      int p[2]; pipe(p);
      if (fork() == 0) { dup2(p[1], 1); close(p[0]); close(p[1]);
        execl("/bin/sh", "sh", "-c", "echo one; echo two >&2", NULL); }
      close(p[1]); wait(NULL);
      char text[99]; ssize_t n = read(p[0], text, 99); printf("%.*s", (int)n, text);
      """#, gives: ["1! two", "0> one", "exit 0, exit 0"])
  }

  @Test func `one write of a megabyte is captured whole where that is allowed`() async throws {
    var limits = Limits()
    limits.outputBytes = 4 << 20
    let outcome = try await Laboratory.run(
      #"""
      static char big[1 << 20]; memset(big, 'x', sizeof big); big[sizeof big - 1] = '\n';
      printf("before\n"); ssize_t n = write(1, big, sizeof big); printf("%zd\n", n);
      """#, limits: limits)
    #expect(outcome.exceeded == nil)
    #expect(outcome.transcript.lines.map(\.text.utf8.count) == [6, (1 << 20) - 1, 7])
  }

  @Test(arguments: Laboratory.kinds)
  func `one write of a megabyte stops at the output limit`(reduced: Bool) async throws {
    let outcome = try await Laboratory.run(
      #"static char big[1 << 20]; memset(big, 'x', sizeof big); write(1, big, sizeof big);"#,
      reduced: reduced)
    #expect(outcome.exceeded == .output)
    #expect(outcome.transcript.lines.map(\.text.utf8.count) == [64 << 10])
  }

  @Test func `a big write to a pipe on descriptor 1 is none of our business`() async throws {
    try await check(
      #"""
      int p[2]; pipe(p); pid_t child = fork();
      if (child == 0) { static char big[1 << 20]; dup2(p[1], 1); close(p[0]); close(p[1]);
        _exit(write(1, big, sizeof big) == sizeof big ? 9 : 1); }
      close(p[1]); static char buffer[4096]; long total = 0; ssize_t n;
      while ((n = read(p[0], buffer, sizeof buffer)) > 0) total += n;
      wait(NULL); printf("%ld\n", total);
      """#, gives: ["0> 1048576", "exit 0, exit 9"])
  }

  @Test func `a gigabyte of output is cut at the limit`() async throws {
    let outcome = try await Laboratory.run(
      #"static char text[1024]; memset(text, 'x', 1023); text[1023] = '\n';"#
        + #"for (long i = 0; i < 1 << 20; i++) fwrite(text, 1, 1024, stdout);"#)
    #expect(outcome.exceeded == .output)
    #expect(outcome.transcript.lines.count == 64)
  }

  @Test(arguments: [
    "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGSEGV",
    "SIGPIPE", "SIGALRM", "SIGTERM", "SIGUSR1",
  ])
  func `a signal that ends the program is named`(name: String) async throws {
    let number = try #require(Signal(name)).number
    try await check(
      "if (fork() == 0) { kill(getpid(), \(number)); pause(); } wait(NULL); raise(\(number));",
      gives: ["killed by \(name), killed by \(name)"])
  }

  @Test func `every way of waiting tells the ending`() async throws {
    try await check(
      #"""
      int s; siginfo_t i; struct rusage u; pid_t p;
      if ((p = fork()) == 0) _exit(1); wait(&s);
      if ((p = fork()) == 0) raise(SIGTERM); waitpid(p, NULL, 0);
      if ((p = fork()) == 0) _exit(3); wait3(NULL, 0, &u);
      if ((p = fork()) == 0) _exit(4); wait4(p, &s, 0, NULL);
      if ((p = fork()) == 0) raise(SIGKILL); waitid(P_PID, p, NULL, WEXITED);
      char *a[] = {"sh", "-c", "exit 6", NULL};
      posix_spawn(&p, "/bin/sh", NULL, NULL, a, environ); waitid(P_ALL, 0, &i, WEXITED);
      """#,
      gives: [
        "exit 0, exit 1, killed by SIGTERM, exit 3, exit 4, killed by SIGKILL, exit 6"
      ])
  }

  @Test func `what nobody waits for is seen by the first process`() async throws {
    try await check(
      "if (fork() == 0) raise(SIGKILL); if (fork() == 0) _exit(2); usleep(20000);",
      gives: ["exit 0, killed by SIGKILL, exit 2"])
  }

  @Test(arguments: Laboratory.kinds)
  func `an orphan that outlives its parent has its last word`(reduced: Bool) async throws {
    try await check(
      #"if (fork() == 0) { usleep(100000); printf("orphan\n"); exit(8); } puts("parent");"#,
      reduced: reduced, gives: ["0> parent", "1> orphan", "exit 0, exit 8"])
  }

  @Test(arguments: Laboratory.kinds)
  func `an orphan that does not end is stopped after the grace`(reduced: Bool) async throws {
    let outcome = try await Laboratory.run(
      #"if (fork() == 0) { setsid(); signal(SIGTERM, SIG_IGN); for (;;) pause(); } puts("parent");"#,
      reduced: reduced)
    #expect(Laboratory.text(outcome) == ["0> parent", "exit 0, asleep in pause"])
  }

  @Test(.needsFullSandbox) func `a shell that is killed in the middle has its ending`() async throws
  {
    let outcome = try await Laboratory.shared(reduced: false).run(
      SandboxCommand(arguments: [
        "/bin/sh", "-c", "echo a; (exit 3); sh -c 'kill -USR1 $$'; exit 4",
      ]))
    #expect(
      Laboratory.text(outcome) == [
        "0> a", "0! User defined signal 1", "exit 4, exit 3, killed by SIGUSR1",
      ])
  }
}
