import Snippets
import Testing

@testable import Execution

@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct LeftoverTests {
  private func check(
    _ body: String, reduced: Bool, collects: [String] = [], limits: Limits = Limits(),
    leaves expected: [Leftover], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    // Twice: what the first run leaves must not be there for the second.
    for _ in 0..<2 {
      let outcome = try await Laboratory.run(
        body, reduced: reduced, collects: collects, limits: limits)
      #expect(
        outcome.leftovers == expected, "\(Laboratory.text(outcome))",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: Laboratory.kinds)
  func `a run that cleans up leaves nothing`(reduced: Bool) async throws {
    try await check(
      #"""
      char n[] = "/sitegen-clean"; int flags = O_RDWR | O_CREAT;
      mq_open(n, flags, 0600, NULL); shm_open(n, flags, 0600); sem_open(n, flags, 0600, 1);
      mq_unlink(n); shm_unlink(n); sem_unlink(n);
      int i = msgget(IPC_PRIVATE, 0600); msgctl(i, IPC_RMID, NULL);
      close(open("f", O_CREAT, 0600)); unlink("f");
      if (fork() == 0) _exit(0); wait(NULL);
      """#, reduced: reduced, leaves: [])
  }

  @Test(arguments: Laboratory.kinds)
  func `names in the kernel are left`(reduced: Bool) async throws {
    try await check(
      #"""
      char n[] = "/sitegen-left"; int flags = O_RDWR | O_CREAT | O_EXCL;
      if (mq_open(n, flags, 0600, NULL) < 0 || shm_open(n, flags, 0600) < 0
          || sem_open(n, flags, 0600, 1) == SEM_FAILED) perror("left");
      """#, reduced: reduced,
      leaves: [
        Leftover(kind: .messageQueue, name: "/sitegen-left"),
        Leftover(kind: .semaphore, name: "/sitegen-left"),
        Leftover(kind: .sharedMemory, name: "/sitegen-left"),
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `System V objects are left by their key`(reduced: Bool) async throws {
    try await check(
      #"""
      int flags = IPC_CREAT | IPC_EXCL | 0600;
      if (msgget(0x1234, flags) < 0 || semget(0x1235, 1, flags) < 0
          || shmget(0x1236, 4096, flags) < 0) perror("left");
      """#, reduced: reduced,
      leaves: [
        Leftover(kind: .systemVQueue, name: "0x00001234"),
        Leftover(kind: .systemVSemaphore, name: "0x00001235"),
        Leftover(kind: .systemVMemory, name: "0x00001236"),
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `new files are left, a folder as one; what is collected is not`(
    reduced: Bool
  ) async throws {
    let sandbox = try await Laboratory.shared(reduced: reduced)
    let outcome = try await sandbox.run(
      SandboxCommand(
        arguments: [
          "/bin/sh", "-c",
          "mkfifo \"$0\".fifo; mkdir d; : > d/1; : > d/2; mkdir -p o/p; : > o/p/q; : > o/r; : >> in",
          "/tmp/a b",
        ], workingDirectory: "/room",
        files: [SandboxCommand.File(path: "/room/in", bytes: [])],
        collects: ["/room/o/p/q"]))
    #expect(
      outcome.leftovers
        == ["/room/d", "/room/o/r", "/tmp/a b.fifo"].map { Leftover(kind: .file, name: $0) })
  }

  @Test(arguments: Laboratory.kinds)
  func `processes that outlive the program are left`(reduced: Bool) async throws {
    try await check(
      #"if (fork() == 0) pause(); if (fork() == 0) for (;;); "#, reduced: reduced,
      leaves: [
        Leftover(kind: .process, name: "asleep in pause"),
        Leftover(kind: .process, name: "still running"),
      ])
  }

  @Test func `at the time limit the program and its children are no leftovers`() async throws {
    try await check(
      "fork(); pause();", reduced: !Laboratory.hasFull, limits: Limits(wallSeconds: 0.3),
      leaves: [])
  }

  @Test func `what may make no names is not looked at`() async throws {
    let outcome = try await Laboratory.scene(
      [SandboxCommand.Role(arguments: ["/bin/sh", "-c", ": > /tmp/left"])]
    ) { $0.makesNames = false }
    #expect(outcome.leftovers == [])
  }
}
