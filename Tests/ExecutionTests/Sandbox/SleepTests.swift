import Snippets
import Testing

@testable import Execution

/// Where processes sleep that are stopped at the time limit.
@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct SleepTests {
  private func check(
    _ body: String, reduced: Bool = !Laboratory.hasFull, endsAs endings: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let outcome = try await Laboratory.run(
      body, reduced: reduced, limits: Limits(wallSeconds: 0.5))
    #expect(Laboratory.endings(outcome) == endings, sourceLocation: sourceLocation)
    #expect(outcome.exceeded == .timeout, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("int p[2]; pipe(p); char c; read(p[0], &c, 1);", "read"),
    ("int p[2]; pipe(p); static char b[1 << 20]; write(p[1], b, sizeof b);", "write"),
    ("if (fork() == 0) for (;;); wait(NULL);", "waitpid, still running when it was stopped"),
    (
      "if (fork() == 0) for (;;); waitid(P_ALL, 0, NULL, WEXITED);",
      "waitpid, still running when it was stopped"
    ),
    (
      #"char c[9999]; int q = mq_open("/q", O_RDWR | O_CREAT, 0600, NULL); mq_receive(q, c, 9999, 0);"#,
      "mq_receive"
    ),
    (
      #"int q = mq_open("/q", O_RDWR | O_CREAT, 0600, NULL); for (;;) mq_send(q, "", 1, 0);"#,
      "mq_send"
    ),
    ("sigset_t s; sigfillset(&s); sigprocmask(0, &s, 0); sigwaitinfo(&s, NULL);", "sigwaitinfo"),
    ("sigset_t s; sigemptyset(&s); sigsuspend(&s);", "sigsuspend"),
    ("pause();", "pause"), ("sleep(100);", "nanosleep"),
    ("poll(NULL, 0, -1);", "poll"), ("select(0, 0, 0, 0, 0);", "select"),
    (#"mkfifo("f", 0600); open("f", O_RDONLY);"#, "open"),
    ("int p[2]; char c; socketpair(AF_UNIX, SOCK_STREAM, 0, p); recv(p[0], &c, 1, 0);", "recv"),
    (
      "int s = socket(AF_UNIX, SOCK_STREAM, 0); struct sockaddr a = {AF_UNIX}; bind(s, &a, 2); listen(s, 1); accept(s, NULL, NULL);",
      "accept"
    ),
    ("sem_t s; sem_init(&s, 0, 0); sem_wait(&s);", "futex"),
    (
      "int i = semget(IPC_PRIVATE, 1, 0600); struct sembuf b = {0, -1, 0}; semop(i, &b, 1);",
      "semop"
    ),
    ("char m[99]; int i = msgget(IPC_PRIVATE, 0600); msgrcv(i, m, 9, 0, 0);", "msgrcv"),
    (
      #"int a = open("l", O_CREAT, 0600), b = open("l", 0); flock(a, LOCK_EX); flock(b, LOCK_EX);"#,
      "flock"
    ),
  ])
  func `a sleeper is named by the call it sleeps in`(body: String, call: String) async throws {
    try await check(body, endsAs: "asleep in \(call)")
  }

  @Test(arguments: Laboratory.kinds)
  func `two that have filled their pipes sleep for good`(reduced: Bool) async throws {
    try await check(
      """
      static char b[100000]; int to[2], from[2]; pipe(to); pipe(from);
      if (fork() == 0) { write(from[1], b, sizeof b); read(to[0], b, sizeof b); }
      else { write(to[1], b, sizeof b); read(from[0], b, sizeof b); }
      """, reduced: reduced, endsAs: "asleep in write, asleep in write")
  }

  @Test func `whoever falls asleep just before the end sleeps`() async throws {
    // After the look, and long before the limit.
    try await check("usleep(430000); pause();", endsAs: "asleep in pause")
  }

  @Test func `whoever wakes now and then does not sleep`() async throws {
    try await check(
      "for (;;) usleep(20000);", endsAs: "still running when it was stopped")
  }

  @Test func `a process of which one thread computes does not sleep`() async throws {
    try await check(
      """
      if (argc < 0) for (;;); /* the second thread */
      pthread_t t; pthread_create(&t, NULL, (void *)main, (void *)-1); pthread_join(t, NULL);
      """, endsAs: "still running when it was stopped")
  }
}
