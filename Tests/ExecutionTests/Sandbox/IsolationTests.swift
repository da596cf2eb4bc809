import Snippets
import Testing

@testable import Execution

@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct IsolationTests {
  private func check(
    _ body: String, reduced: Bool = !Laboratory.hasFull, environment: [String: String] = [:],
    gives expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let outcome = try await Laboratory.run(body, reduced: reduced, environment: environment)
    #expect(Laboratory.text(outcome) == expected, sourceLocation: sourceLocation)
  }

  @Test(
    .needsFullSandbox,
    arguments: [
      "/etc/passwd", "/root", "/home/sandbox/.ssh", "/var", "/run", "/sys", "/dev/kmsg", "/dev/sda",
    ])
  func `what is the machine's is not there`(path: String) async throws {
    try await check(
      "printf(\"%d\\n\", access(\"\(path)\", F_OK) == 0 || errno != ENOENT);",
      gives: ["0> 0", "exit 0"])
  }

  @Test(
    .needsFullSandbox,
    arguments: ["/x", "/usr/x", "/dev/x", "/etc/x", "/proc/sys/kernel/hostname", "/sys/x"])
  func `nothing is written outside the fresh folders`(path: String) async throws {
    try await check(
      "printf(\"%d\\n\", open(\"\(path)\", O_WRONLY | O_CREAT, 0600));",
      gives: ["0> -1", "exit 0"])
  }

  @Test(.needsFullSandbox) func `there is no network`() async throws {
    try await check(
      #"""
      struct sockaddr_in a = {AF_INET, htons(53), {htonl(0x01010101)}};
      int s = socket(AF_INET, SOCK_STREAM, 0);
      printf("%d %s\n", connect(s, (void *)&a, sizeof a), strerrorname_np(errno));
      """#, gives: ["0> -1 ENETUNREACH", "exit 0"])
  }

  @Test(.needsFullSandbox) func `process ids are 2 and 3, the user is 1000, the host is sandbox`()
    async throws
  {
    try await check(
      #"""
      char name[99]; gethostname(name, 99);
      printf("%d %d %d %d %d %s\n", getpid(), getppid(), getpgrp(), getuid(), getgid(), name);
      if (fork() == 0) { printf("%d %d\n", getpid(), getppid()); exit(0); } wait(NULL);
      """#, gives: ["0> 2 1 2 1000 1000 sandbox", "1> 3 2", "exit 0, exit 0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `descriptor 3 is the first that is free, errno is 0, no signal is blocked`(
    reduced: Bool
  ) async throws {
    try await check(
      #"""
      printf("%d ", errno); sigset_t s; sigprocmask(0, NULL, &s);
      struct sigaction a; sigaction(SIGPIPE, NULL, &a);
      printf("%d %d %d %o\n", open("/", 0), sigisemptyset(&s), a.sa_handler == SIG_DFL, umask(0));
      int n = 0; for (int fd = 4; fd < 1024; fd++) n += fcntl(fd, F_GETFD) >= 0;
      printf("%d\n", n);
      """#, reduced: reduced, gives: ["0> 0 3 1 1 22", "0> 0", "exit 0"])
  }

  @Test(.needsFullSandbox) func `the environment is the fixed one and what was given`() async throws
  {
    try await check(
      "for (char **e = environ; *e; e++) puts(*e);", environment: ["ZEBRA": "1"],
      gives: [
        "0> COLUMNS=80", "0> HOME=/home/sandbox", "0> LANG=C.UTF-8", "0> PATH=/usr/bin:/bin",
        "0> SWIFT_BACKTRACE=enable=no", "0> SWIFT_DETERMINISTIC_HASHING=1", "0> TZ=UTC",
        "0> ZEBRA=1", "exit 0",
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `addresses are the same in every run`(reduced: Bool) async throws {
    let body = #"""
      printf("%p %p %p %p\n", mmap(0, 4096, 1, 0x22, -1, 0), malloc(1), &argc, (void *)main);
      """#
    let first = try await Laboratory.run(body, reduced: reduced)
    let second = try await Laboratory.run(body, reduced: reduced)
    // As text, so that a run which a busy machine stopped at a limit is told from a moved address.
    #expect(Laboratory.text(first) == Laboratory.text(second))
    #expect(Laboratory.endings(first) == "exit 0")
  }

  @Test(arguments: Laboratory.kinds)
  func `addresses differ where that is asked for`(reduced: Bool) async throws {
    let program = SandboxCommand.File(
      path: "/tmp/program",
      bytes: try await Laboratory.compile(#"printf("%p %p\n", malloc(1), &argc);"#),
      isExecutable: true)
    var addresses: Set<[String]> = []
    for _ in 0..<3 {
      let outcome = try await Laboratory.scene(
        [SandboxCommand.Role(arguments: ["/tmp/program"])], reduced: reduced, files: [program]
      ) { $0.randomizesAddresses = true }
      addresses.insert(outcome.transcript.lines.map(\.text))
    }
    #expect(addresses.count == 3)
  }

  @Test(arguments: Laboratory.kinds)
  func `all processes run on the processor that is asked for`(reduced: Bool) async throws {
    let show = "grep Cpus_allowed_list /proc/self/status; nproc"
    let outcome = try await Laboratory.scene(
      [
        SandboxCommand.Role(name: "a", arguments: ["/bin/sh", "-c", "sh -c '\(show)'; echo ."]),
        SandboxCommand.Role(
          name: "b", arguments: ["/bin/sh", "-c", show], cue: .line(of: 0, containing: ".")),
      ], reduced: reduced
    ) { $0.processor = 0 }
    #expect(
      outcome.transcript.lines.map(\.text) == [
        "Cpus_allowed_list:\t0", "1", ".", "Cpus_allowed_list:\t0", "1",
      ])
  }

  @Test func `a processor that is not there is the machine's failure`() async throws {
    await #expect(
      throws: ExecutionFailure(
        "The program cannot be started in the sandbox: processor 1000: Invalid argument")
    ) {
      try await Laboratory.scene([SandboxCommand.Role(arguments: ["/bin/true"])]) {
        $0.processor = 1000
      }
    }
  }

  @Test(.needsFullSandbox) func `runs at the same time share no names`() async throws {
    let body = #"""
      int q = mq_open("/name", O_RDWR | O_CREAT | O_EXCL, 0600, NULL);
      int s = shm_open("/name", O_RDWR | O_CREAT | O_EXCL, 0600);
      printf("%d %d\n", q >= 0, s >= 0); usleep(50000);
      """#
    async let first = Laboratory.run(body)
    async let second = Laboratory.run(body)
    #expect(Laboratory.text(try await first) == ["0> 1 1", "exit 0"])
    #expect(Laboratory.text(try await second) == ["0> 1 1", "exit 0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `names that a run leaves behind are not there for the next one`(
    reduced: Bool
  ) async throws {
    for _ in 0..<2 {
      try await check(
        #"""
        char name[] = "/sitegen-left-behind"; int flags = O_RDWR | O_CREAT | O_EXCL;
        int q = mq_open(name, flags, 0600, NULL), s = shm_open(name, flags, 0600);
        sem_t *m = sem_open(name, flags, 0600, 1);
        printf("%d %d %d\n", q >= 0, s >= 0, m != SEM_FAILED);
        """#, reduced: reduced, gives: ["0> 1 1 1", "exit 0"])
    }
  }

  @Test(arguments: Laboratory.kinds)
  func `killing its whole group harms nobody else`(reduced: Bool) async throws {
    try await check(
      #"puts("a"); kill(0, SIGKILL); puts("b");"#, reduced: reduced,
      gives: ["0> a", "killed by SIGKILL"])
  }

  @Test(.needsFullSandbox) func `killing everybody spares the one who does it`() async throws {
    try await check(
      #"if (fork() == 0) { pause(); } printf("%d\n", kill(-1, SIGKILL)); wait(NULL);"#,
      gives: ["0> 0", "exit 0, killed by SIGKILL"])
  }

  @Test func `in a reduced sandbox nobody can kill everybody`() async throws {
    try await check(
      #"printf("%d %s\n", kill(-1, 0), strerrorname_np(errno));"#, reduced: true,
      gives: ["0> -1 EPERM", "exit 0"])
  }

  @Test(.needsFullSandbox) func `the first process cannot be killed or traced`() async throws {
    try await check(
      #"""
      kill(1, SIGKILL); kill(1, SIGTERM); char p[] = "/proc/1/mem";
      printf("%d\n", open(p, O_RDWR));
      """#, gives: ["0> -1", "exit 0"])
  }

  @Test(.needsFullSandbox) func `no namespaces can be made inside`() async throws {
    try await check(
      #"printf("%d\n", unshare(0x10000000));"#, gives: ["0> -1", "exit 0"])
  }

  @Test(.needsFullSandbox) func `a shell leaves a job that SIGTSTP can stop`() async throws {
    try await check(
      #"""
      pid_t p = fork(); if (p == 0) { raise(SIGTSTP); _exit(1); }
      int s; waitpid(p, &s, WUNTRACED); printf("%d\n", WIFSTOPPED(s)); kill(p, SIGCONT); wait(&s);
      """#, gives: ["0> 1", "exit 0, exit 1"])
  }

  @Test(arguments: Laboratory.kinds)
  func `files are brought in and brought home`(reduced: Bool) async throws {
    let sandbox = try await Laboratory.shared(reduced: reduced)
    let outcome = try await sandbox.run(
      SandboxCommand(
        arguments: [
          "/bin/sh", "-c", "cat in.txt; cp in.txt out; chmod +x out; echo /room/파일/x; pwd",
        ],
        workingDirectory: "/room/파일",
        files: [SandboxCommand.File(path: "/room/파일/in.txt", bytes: Array("안녕\n".utf8))],
        collects: ["/room/파일/out", "/room/파일/absent"]))
    #expect(
      Laboratory.text(outcome).prefix(3) == ["1> 안녕", "0> /room/파일/x", "0> /room/파일"])
    #expect(outcome.files.map(\.path) == ["/room/파일/out"])
    #expect(outcome.files.map(\.bytes) == [Array("안녕\n".utf8)])
    #expect(outcome.files.map(\.isExecutable) == [true])
  }

  @Test(.needsFullSandbox) func `a mount is read-only unless it says otherwise`() async throws {
    let sandbox = try await Laboratory.shared(reduced: false)
    let outcome = try await sandbox.run(
      SandboxCommand(
        arguments: ["/bin/sh", "-c", "ls -d /shown/bin; : > /shown/x || echo no"],
        mounts: [SandboxCommand.Mount(hostPath: "/usr", insidePath: "/shown")]))
    #expect(outcome.transcript.lines.map(\.text).first == "/shown/bin")
    #expect(outcome.transcript.processes.first?.ending == .exited(2))
  }

  @Test(arguments: Laboratory.kinds)
  func `a program that is not there is the machine's failure`(reduced: Bool) async throws {
    let sandbox = try await Laboratory.shared(reduced: reduced)
    await #expect(
      throws: ExecutionFailure(
        "The program cannot be started in the sandbox: /usr/nothing: No such file or directory")
    ) { try await sandbox.run(SandboxCommand(arguments: ["/usr/nothing"])) }
  }

  @Test(.needsFullSandbox) func `the two sandboxes have names of their own`() async throws {
    let full = try await Laboratory.shared(reduced: false)
    let reduced = try await Laboratory.shared(reduced: true)
    #expect(full.identity != reduced.identity)
    #expect(full.reducedReason == nil)
    #expect(reduced.reducedReason == "asked for by --sandbox=reduced")
  }

  @Test(.needsFullSandbox) func `eight runs at once keep apart`() async throws {
    let program = try await Laboratory.compile(
      #"for (int i = 0; i < 50; i++) printf("%s %d\n", argv[1], i);"#)
    let sandbox = try await Laboratory.shared(reduced: false)
    let outcomes = try await withThrowingTaskGroup(of: (Int, SandboxOutcome).self) { group in
      for index in 0..<8 {
        group.addTask {
          let file = SandboxCommand.File(path: "/tmp/p", bytes: program, isExecutable: true)
          return (
            index,
            try await sandbox.run(
              SandboxCommand(arguments: ["/tmp/p", "run \(index)"], files: [file]))
          )
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (index, outcome) in outcomes {
      #expect(outcome.transcript.lines.map(\.text) == (0..<50).map { "run \(index) \($0)" })
    }
  }
}
