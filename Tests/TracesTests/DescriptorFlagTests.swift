import Testing

@testable import Traces

/// What is said of a descriptor once and holds from then on.
@Suite struct DescriptorFlagTests {
  private static let pipe = """
    5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], FLAGS) = 0 @1 pipe2
    5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
    5 close(4<pipe:[7]>) = 0 @3 __close

    """

  private func trace(flags: String, _ rest: String) -> Trace {
    Trace(ofExcerpts: [Self.pipe.replacing("FLAGS", with: flags) + rest])
  }

  private static let ended = """
    6 execve("/bin/true", ["true"], 0x1 /* 3 vars */) = 0 @4 execve
    5 read(3<pipe:[7]>, "", 9) = 0 @5 read
    6 +++ exited with 0 +++
    """

  @Test func `a write end that is closed on exec ends with it, and any other with the program`() {
    #expect(
      trace(flags: "O_CLOEXEC", Self.ended).arrows == ["1 execve > 0 read: end of file EOF"])
    #expect(trace(flags: "0", Self.ended).arrows == ["1 exit 0 > 0 read: end of file EOF"])
  }

  @Test func `a copy is not closed on exec, unless it is asked for`() {
    let rest = """
      6 close(3<pipe:[7]>) = 0 @6 __close
      6 COPY = 9<pipe:[7]> @7 dup

      """
    let copies = [
      ("dup(4<pipe:[7]>)", "exit 0"), ("dup3(4<pipe:[7]>, 9, O_CLOEXEC)", "execve"),
      ("fcntl(4<pipe:[7]>, F_DUPFD_CLOEXEC, 9)", "execve"),
      ("fcntl(4<pipe:[7]>, F_DUPFD, 9)", "exit 0"),
    ]
    for (copy, end) in copies {
      let trace = trace(
        flags: "O_CLOEXEC", rest.replacing("COPY", with: copy) + Self.ended)
      #expect(trace.arrows == ["1 \(end) > 0 read: end of file EOF"], "\(copy)")
    }
  }

  @Test func `fcntl says it later, and takes it back`() {
    let set = "6 fcntl(4<pipe:[7]>, F_SETFD, FD_CLOEXEC) = 0 @6 fcntl\n"
    let unset = "6 fcntl(4<pipe:[7]>, F_SETFD, 0) = 0 @6 fcntl\n"
    #expect(
      trace(flags: "0", set + Self.ended).arrows == ["1 execve > 0 read: end of file EOF"])
    #expect(
      trace(flags: "0", set + unset + Self.ended).arrows == ["1 exit 0 > 0 read: end of file EOF"])
  }

  @Test func `who does not want to sleep has not slept`() {
    let rest = """
      6 write(4<pipe:[7]>, "ab", 2) = 2 @4 __write
      5 read(3<pipe:[7]>, "a", 1) = 1 @5 read
      5 fcntl(3<pipe:[7]>, F_SETFL, O_RDONLY) = 0 @6 fcntl
      5 read(3<pipe:[7]>, "b", 1) = 1 @7 read
      """
    func reads(_ trace: Trace) -> [Bool] {
      trace.events.filter { $0.name == "read" }.map(\.mayWait)
    }
    #expect(reads(trace(flags: "O_NONBLOCK", rest)) == [false, true])
    #expect(reads(trace(flags: "0", rest)) == [true, true])
  }

  @Test(arguments: [
    (
      "poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, 0) = 1 ([{fd=3, revents=POLLIN}]) @5 __poll",
      false
    ),
    (
      "poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, 9) = 1 ([{fd=3, revents=POLLIN}]) @5 __poll", true
    ),
    (
      "pselect6(4, [3<pipe:[7]>], NULL, NULL, {tv_sec=0, tv_nsec=0}, NULL) = 1 (in [3]) @5 select",
      false
    ),
    (
      "pselect6(4, [3<pipe:[7]>], NULL, NULL, {tv_sec=0, tv_nsec=9}, NULL) = 1 (in [3]) @5 select",
      true
    ),
  ])
  func `a look that takes no time is no sleep`(look: String, mayWait: Bool) {
    let trace = trace(flags: "0", "6 write(4<pipe:[7]>, \"ab\", 2) = 2 @4 __write\n5 " + look)
    #expect(trace.events[3].mayWait == mayWait)
    #expect(trace.arrows.count == 1)
  }

  @Test func `a wait that only looks is no sleep`() {
    let trace = Trace(ofExcerpts: [
      """
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 +++ exited with 0 +++
      5 wait4(6, [{WIFEXITED(s) && WEXITSTATUS(s) == 0}], WNOHANG, NULL) = 6 @3 waitpid
      """
    ])
    #expect(trace.events[1].result == "exit 0")
    #expect(!trace.events[1].mayWait)
  }
}
