import Snippets
import Testing

@testable import Execution

@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct LimitTests {
  private func check(
    _ body: String, reduced: Bool = !Laboratory.hasFull,
    _ change: (inout Limits) -> Void = { _ in },
    reaches name: Limits.Name?, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var limits = Limits(wallSeconds: 120, memoryBytes: 64 << 20)
    change(&limits)
    let outcome = try await Laboratory.run(body, reduced: reduced, limits: limits)
    #expect(outcome.exceeded == name, "\(Laboratory.text(outcome))", sourceLocation: sourceLocation)
  }

  @Test(arguments: Laboratory.kinds)
  func `a program that sleeps too long reaches the time limit`(reduced: Bool) async throws {
    try await check(
      "fork(); signal(SIGTERM, SIG_IGN); for (;;) pause();", reduced: reduced,
      { $0.wallSeconds = 0.2 }, reaches: .timeout)
  }

  @Test func `at the time limit everything that was awake is still running`() async throws {
    let outcome = try await Laboratory.run(
      #"puts("a"); if (fork() == 0) _exit(1); wait(NULL); fork(); for (;;);"#,
      limits: Limits(wallSeconds: 0.3))
    let running = "still running when it was stopped"
    #expect(
      Laboratory.text(outcome) == ["0> a", "\(running), exit 1, \(running)", "limit: timeout"])
  }

  @Test(arguments: Laboratory.kinds)
  func `an endless loop reaches the limit of CPU time`(reduced: Bool) async throws {
    try await check("for (;;);", reduced: reduced, { $0.cpuSeconds = 1 }, reaches: .cpu)
  }

  @Test func `an endless loop that ignores SIGXCPU ends a second later`() async throws {
    try await check(
      "signal(SIGXCPU, SIG_IGN); for (;;);", { $0.cpuSeconds = 1 }, reaches: .cpu)
  }

  @Test func `a limit of CPU time that the program sets itself is its own`() async throws {
    try await check(
      "struct rlimit r = {1, 1}; setrlimit(RLIMIT_CPU, &r); for (;;);", reaches: nil)
  }

  @Test(arguments: Laboratory.kinds)
  func `private memory counts when it is touched`(reduced: Bool) async throws {
    try await check(
      "for (;;) { char *p = malloc(1 << 20); memset(p, 1, 1 << 20); usleep(1000); }",
      reduced: reduced, reaches: .memory)
  }

  @Test(
    .needsFullSandbox,
    arguments: [
      "", #"fd = memfd_create("m", 0);"#, "fd = open(path, O_RDWR | O_CREAT, 0600);",
    ])
  func `shared memory counts when it is touched`(make: String) async throws {
    try await check(
      """
      for (int i = 0; i < 500; i++) {
        char path[99]; sprintf(path, "/dev/shm/%d", i); int fd = -1;
        \(make)
        if (fd >= 0) ftruncate(fd, 1 << 20);
        int flags = MAP_SHARED | (fd < 0 ? MAP_ANONYMOUS : 0);
        memset(mmap(0, 1 << 20, PROT_WRITE, flags, fd, 0), 1, 1 << 20); close(fd); usleep(1000);
      }
      pause();
      """, reaches: .memory)
  }

  @Test(.needsFullSandbox, arguments: ["/tmp", "/dev/shm", "/home/sandbox"])
  func `files in the fresh folders count as memory`(folder: String) async throws {
    try await check(
      """
      static char block[1 << 20];
      for (int i = 0; i < 1000; i++) { char path[99]; sprintf(path, "\(folder)/%d", i);
        int fd = open(path, O_WRONLY | O_CREAT, 0600); write(fd, block, sizeof block); close(fd); }
      pause();
      """, reaches: .memory)
  }

  @Test func `pages that processes share count once`() async throws {
    try await check(
      """
      char *p = malloc(40 << 20); memset(p, 1, 40 << 20);
      for (int i = 0; i < 4; i++) if (fork() == 0) { usleep(200000); _exit(0); }
      while (wait(NULL) > 0);
      """, reaches: nil)
  }

  @Test(arguments: Laboratory.kinds)
  func `a sparse file of 1 TiB can be made and mapped`(reduced: Bool) async throws {
    let outcome = try await Laboratory.run(
      #"""
      int fd = open("sparse", O_RDWR | O_CREAT, 0600); size_t size = 1UL << 40;
      printf("%d\n", ftruncate(fd, size));
      char *p = mmap(0, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      p[size - 1] = 'x'; struct stat s; fstat(fd, &s); printf("%ld\n", (long)s.st_blocks * 512);
      """#, reduced: reduced)
    #expect(Laboratory.text(outcome) == ["0> 0", "0> 4096", "exit 0"])
  }

  @Test(
    arguments: [
      "for (;;) fork();", "for (;;) { fork(); setsid(); kill(0, SIGCONT); }",
      "for (;;) if (fork()) { setsid(); _exit(0); } else fork();",
    ], Laboratory.kinds)
  func `a fork bomb reaches the limit of processes, and nothing of it is left`(
    body: String, reduced: Bool
  ) async throws {
    // Of at most 15 bytes, and of this run alone.
    let name = "bomb-\(reduced ? "r" : "f")-\(body.utf8.count)"
    try await check(
      #"prctl(PR_SET_NAME, "\#(name)");"# + body, reduced: reduced, reaches: .processes)
    #expect(!Laboratory.namesOfProcesses().contains(name))
  }

  @Test(arguments: Laboratory.kinds)
  func `children that sleep reach the limit of processes`(reduced: Bool) async throws {
    try await check(
      "for (int i = 0; i < 100; i++) if (fork() == 0) { pause(); } pause();", reduced: reduced,
      reaches: .processes)
  }

  @Test(arguments: Laboratory.kinds)
  func `a file that grows too big reaches the file limit`(reduced: Bool) async throws {
    try await check(
      #"""
      static char block[1 << 16]; int fd = open("big", O_WRONLY | O_CREAT, 0600);
      for (int i = 0; i < 1000; i++) write(fd, block, sizeof block);
      """#, reduced: reduced, { $0.fileBytes = 1 << 20 }, reaches: .fileSize)
  }

  @Test(arguments: Laboratory.kinds)
  func `a child of a shell that writes too big a file reaches the file limit`(
    reduced: Bool
  ) async throws {
    let outcome = try await Laboratory.scene(
      [SandboxCommand.Role(arguments: ["/bin/sh", "-c", "cat /dev/zero > big; exit 0"])],
      reduced: reduced, limits: Limits(fileBytes: 1 << 20))
    #expect(outcome.exceeded == .fileSize, "\(Laboratory.text(outcome))")
  }

  @Test(arguments: Laboratory.kinds)
  func `a flood of short lines reaches the output limit`(reduced: Bool) async throws {
    try await check(#"for (;;) puts("flood");"#, reduced: reduced, reaches: .output)
  }

  @Test func `a flood of many processes reaches the output limit`() async throws {
    try await check(
      #"for (int i = 0; i < 8; i++) fork(); for (;;) fprintf(stderr, "flood\n");"#,
      { $0.processes = 300 }, reaches: .output)
  }

  @Test func `limits that are not reached are not named`() async throws {
    try await check("return 0;", reaches: nil)
  }
}
