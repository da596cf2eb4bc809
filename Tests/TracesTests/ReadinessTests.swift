import Testing

@testable import Traces

/// What made a descriptor ready that a process was told of: poll(2), select(2), epoll(7).
@Suite struct ReadinessTests {
  /// Process 5 has two pipes, 3 and 4, 5 and 6, and the children 6 and 7.
  private func trace(_ rest: String) -> Trace {
    Trace(ofExcerpts: [
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 pipe2([5<pipe:[8]>, 6<pipe:[8]>], 0) = 0 @2 pipe
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      5 clone(flags=SIGCHLD) = 7 @4 __libc_fork

      """ + rest
    ])
  }

  private static let asked = """
    poll([{fd=3<pipe:[7]>, events=POLLIN}, {fd=5<pipe:[8]>, events=POLLIN}], 2, -1)
    """

  @Test func `a poll is caused by the write of what it reported`() {
    let trace = trace(
      """
      6 write(6<pipe:[8]>, "rain", 4) = 4 @5 __write
      5 \(Self.asked) = 1 ([{fd=5, revents=POLLIN}]) @6 __poll
      5 read(5<pipe:[8]>, "rain", 9) = 4 @7 read
      """)
    #expect(trace.calls[4] == "0 poll(2, -1) = 1")
    #expect(trace.events[4].mayWait)
    #expect(trace.arrows == ["1 write > 0 poll: wake ready", "1 write > 0 read: data 4 B"])
  }

  @Test func `each descriptor that was reported has its cause, but not one that always had room`() {
    let trace = trace(
      """
      6 write(6<pipe:[8]>, "rain", 4) = 4 @5 __write
      7 write(4<pipe:[7]>, "mail", 4) = 4 @5 __write
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}, {fd=5<pipe:[8]>, events=POLLIN}, {fd=6<pipe:[8]>, events=POLLOUT}], 3, -1) = 3 ([{fd=3, revents=POLLIN}, {fd=5, revents=POLLIN}, {fd=6, revents=POLLOUT}]) @6 __poll
      """)
    #expect(trace.arrows == ["1 write > 0 poll: wake ready", "2 write > 0 poll: wake ready"])
  }

  @Test func `a poll that timed out or failed has no cause`() {
    let trace = trace(
      """
      6 write(6<pipe:[8]>, "rain", 4) = 4 @5 __write
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, 100) = 0 (Timeout) @6 __poll
      5 \(Self.asked) = -1 EINTR (Interrupted system call) @7 __poll
      """)
    #expect(trace.calls.contains("0 poll(1, 100) = 0"))
    #expect(trace.calls.contains("0 poll(2, -1) = EINTR"))
    #expect(trace.arrows == [])
    #expect(trace.events.filter(\.mayWait) == [])
  }

  @Test func `of two writers it is the one whose bytes were read first`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "a", 1) = 1 @5 __write
      7 write(4<pipe:[7]>, "b", 1) = 1 @5 __write
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @6 __poll
      5 read(3<pipe:[7]>, "ba", 9) = 2 @7 read
      """)
    #expect(trace.arrows.filter { $0.contains("poll") } == ["2 write > 0 poll: wake ready"])
  }

  @Test func `of two writers whose bytes nobody read it is neither`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "a", 1) = 1 @5 __write
      7 write(4<pipe:[7]>, "b", 1) = 1 @5 __write
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @6 __poll
      """)
    #expect(trace.arrows == [])
  }

  @Test func `where two may read, it is known only if there is but one write`() {
    let both = """
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @6 __poll
      5 read(3<pipe:[7]>, "a", 9) = 1 @7 read
      7 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @6 __poll
      7 read(3<pipe:[7]>, 0x7ffe, 9) = -1 EAGAIN (Resource temporarily unavailable) @7 read
      """
    let one = trace("6 write(4<pipe:[7]>, \"a\", 1) = 1 @5 __write\n" + both)
    #expect(
      one.arrows == [
        "1 write > 0 poll: wake ready", "1 write > 0 read: data 1 B",
        "1 write > 2 poll: wake ready",
      ])
    let two = trace(
      """
      6 write(4<pipe:[7]>, "a", 1) = 1 @5 __write
      6 write(4<pipe:[7]>, "b", 1) = 1 @5 __write

      """ + both)
    #expect(two.arrows == ["1 write > 0 poll: wake ready", "1 write > 0 read: data 1 B"])
  }

  @Test func `what was read before is not what is ready now`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "a", 1) = 1 @5 __write
      6 write(4<pipe:[7]>, "b", 1) = 1 @6 __write
      5 read(3<pipe:[7]>, "a", 1) = 1 @7 read
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @8 __poll
      """)
    #expect(trace.causes.filter { $0.kind == .wake }.map(\.from) == [7])
  }

  @Test func `a hang-up comes from all who could have written`() {
    let trace = trace(
      """
      5 close(4<pipe:[7]>) = 0 @5 __close
      6 close(4<pipe:[7]>) = 0 @5 __close
      7 +++ exited with 0 +++
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLHUP}]) @6 __poll
      """)
    #expect(
      trace.arrows == [
        "1 close > 0 poll: end of file hang-up", "2 exit 0 > 0 poll: end of file hang-up",
      ])
  }

  @Test func `last words come before the hang-up`() {
    let trace = trace(
      """
      5 close(4<pipe:[7]>) = 0 @5 __close
      7 close(4<pipe:[7]>) = 0 @5 __close
      6 write(4<pipe:[7]>, "bye", 3) = 3 @5 __write
      6 +++ exited with 0 +++
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN|POLLHUP}]) @6 __poll
      5 read(3<pipe:[7]>, "bye", 9) = 3 @7 read
      5 poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLHUP}]) @8 __poll
      """)
    #expect(
      trace.arrows.filter { $0.contains("poll") } == [
        "1 write > 0 poll: wake ready", "1 exit 0 > 0 poll: end of file hang-up",
        "2 close > 0 poll: end of file hang-up",
      ])
  }

  @Test func `select says which of its descriptors`() {
    let trace = trace(
      """
      6 write(6<pipe:[8]>, "rain", 4) = 4 @5 __write
      5 pselect6(6, [3<pipe:[7]> 5<pipe:[8]>], NULL, NULL, NULL, NULL) = 1 (in [5]) @6 select
      5 pselect6(6, [3<pipe:[7]>], NULL, NULL, {tv_sec=0, tv_nsec=0}, NULL) = 0 (Timeout) @7 select
      """)
    #expect(trace.arrows == ["1 write > 0 select: wake ready"])
  }

  private static let watch = """
    5 epoll_create1(0) = 9<anon_inode:[eventpoll]> @5 epoll_create1
    5 epoll_ctl(9<anon_inode:[eventpoll]>, EPOLL_CTL_ADD, 3<pipe:[7]>, {events=EPOLLIN, data={u32=1, u64=1}}) = 0 @6 epoll_ctl
    5 epoll_ctl(9<anon_inode:[eventpoll]>, EPOLL_CTL_ADD, 5<pipe:[8]>, {events=EPOLLIN|EPOLLET, data={u32=2, u64=2}}) = 0 @7 epoll_ctl

    """

  @Test func `epoll says it by the label that it was given`() {
    let trace = trace(
      Self.watch + """
        6 write(4<pipe:[7]>, "mail", 4) = 4 @8 __write
        5 epoll_wait(9<anon_inode:[eventpoll]>, [{events=EPOLLIN, data={u32=1, u64=1}}], 8, -1) = 1 @9 epoll_wait
        """)
    #expect(trace.arrows == ["1 write > 0 epoll_wait: wake ready"])
    #expect(trace.objects.map(\.name) == ["pipe A", "pipe B", "epoll A"])
  }

  @Test func `what is no longer watched is not told of`() {
    let trace = trace(
      Self.watch + """
        5 epoll_ctl(9<anon_inode:[eventpoll]>, EPOLL_CTL_DEL, 3<pipe:[7]>, NULL) = 0 @8 epoll_ctl
        5 epoll_ctl(9<anon_inode:[eventpoll]>, EPOLL_CTL_ADD, 5<pipe:[8]>, {events=EPOLLIN, data={u32=1, u64=1}}) = 0 @8 epoll_ctl
        6 write(6<pipe:[8]>, "rain", 4) = 4 @8 __write
        5 epoll_wait(9<anon_inode:[eventpoll]>, [{events=EPOLLIN, data={u32=1, u64=1}}], 8, -1) = 1 @9 epoll_wait
        """)
    #expect(trace.arrows == ["1 write > 0 epoll_wait: wake ready"])
  }

  @Test func `by edge it is not the first that is unread, and known only where there is one`() {
    let wait = """
      5 epoll_wait(9<anon_inode:[eventpoll]>, [{events=EPOLLIN, data={u32=2, u64=2}}], 8, -1) = 1 @9 epoll_wait
      5 read(5<pipe:[8]>, "a", 1) = 1 @10 read
      """
    let one = trace(Self.watch + "6 write(6<pipe:[8]>, \"ab\", 2) = 2 @8 __write\n" + wait)
    #expect(one.arrows.contains("1 write > 0 epoll_wait: wake ready"))
    let two = trace(
      Self.watch + """
        6 write(6<pipe:[8]>, "a", 1) = 1 @8 __write
        6 write(6<pipe:[8]>, "b", 1) = 1 @8 __write

        """ + wait)
    #expect(two.arrows == ["1 write > 0 read: data 1 B"])
  }

  @Test func `a listener is ready because of who connects`() {
    let trace = Trace(ofExcerpts: [
      """
      5 socket(AF_UNIX, SOCK_STREAM, 0) = 3<UNIX-STREAM:[7]> @1 socket
      5 bind(3<UNIX-STREAM:[7]>, {sa_family=AF_UNIX, sun_path="/tmp/a"}, 110) = 0 @2 bind
      5 listen(3<UNIX-STREAM:[7,"/tmp/a"]>, 8) = 0 @3 listen
      5 clone(flags=SIGCHLD) = 6 @4 __libc_fork
      6 socket(AF_UNIX, SOCK_STREAM, 0) = 4<UNIX-STREAM:[8]> @5 socket
      6 connect(4<UNIX-STREAM:[8]>, {sa_family=AF_UNIX, sun_path="/tmp/a"}, 110) = 0 @6 connect
      6 write(4<UNIX-STREAM:[8->9]>, "x", 1) = 1 @7 __write
      5 poll([{fd=3<UNIX-STREAM:[7,"/tmp/a"]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @8 __poll
      5 accept(3<UNIX-STREAM:[7,"/tmp/a"]>, NULL, NULL) = 5<UNIX-STREAM:[9->8,"/tmp/a"]> @9 accept
      """
    ])
    #expect(
      trace.arrows == [
        "1 connect > 0 poll: connection connect", "1 connect > 0 accept: connection connect",
      ])
  }

  @Test func `two eventfds are two objects, and numbers are what they are given`() {
    let trace = Trace(ofExcerpts: [
      #"""
      5 eventfd2(0, 0) = 3<anon_inode:[eventfd]> @1 eventfd
      5 eventfd2(0, 0) = 4<anon_inode:[eventfd]> @2 eventfd
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      6 write(4<anon_inode:[eventfd]>, "\2\0\0\0\0\0\0\0", 8) = 8 @4 __write
      6 write(4<anon_inode:[eventfd]>, "\3\0\0\0\0\0\0\0", 8) = 8 @5 __write
      5 poll([{fd=3<anon_inode:[eventfd]>, events=POLLIN}, {fd=4<anon_inode:[eventfd]>, events=POLLIN}], 2, -1) = 1 ([{fd=4, revents=POLLIN}]) @6 __poll
      5 read(4<anon_inode:[eventfd]>, "\5\0\0\0\0\0\0\0", 8) = 8 @7 read
      """#
    ])
    #expect(trace.objects.map(\.name) == ["eventfd A", "eventfd B"])
    #expect(trace.calls[4] == "0 read(5) = 8")
    #expect(
      trace.arrows == [
        "1 write > 0 poll: wake ready", "1 write > 0 read: data +2", "1 write > 0 read: data +3",
      ])
  }

  @Test func `a signal in a descriptor is known by what is read there`() {
    let record =
      #"\n\0\0\0\0\0\0\0\377\377\377\377\6\0\0\0"# + String(repeating: #"\0"#, count: 28)
      + #"\7\0\0\0"# + String(repeating: #"\0"#, count: 80)
    let trace = Trace(ofExcerpts: [
      """
      5 signalfd4(-1, [USR1], 8, 0) = 3<anon_inode:[signalfd]> @1 signalfd
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 rt_sigqueueinfo(5, SIGUSR1, {si_signo=SIGUSR1, si_code=SI_QUEUE, si_pid=6, si_uid=0, si_int=7, si_ptr=0x7}) = 0 @3 sigqueue
      5 poll([{fd=3<anon_inode:[signalfd]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @4 __poll
      5 read(3<anon_inode:[signalfd]>, "\(record)", 128) = 128 @5 read
      """
    ])
    #expect(trace.calls[3] == "0 read(SIGUSR1, 7) = 128")
    #expect(
      trace.arrows == [
        "1 sigqueue > 0 poll: signal SIGUSR1", "1 sigqueue > 0 read: signal SIGUSR1",
      ])
  }

  @Test func `a process's end makes its descriptor ready`() {
    let trace = Trace(ofExcerpts: [
      """
      5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
      5 pidfd_open(6, 0) = 3<pid:6> @2 syscall
      6 +++ exited with 7 +++
      5 poll([{fd=3<pid:6>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @3 __poll
      """
    ])
    #expect(trace.objects.map(\.name) == ["pidfd A"])
    #expect(trace.calls[..<3] == ["0 fork()", "0 pidfd_open() = 3", "0 poll(1, -1) = 1"])
    #expect(trace.arrows == ["1 exit 7 > 0 poll: ending exit 7"])
  }

  @Test func `an expired timer has no cause`() {
    let trace = Trace(ofExcerpts: [
      #"""
      5 timerfd_create(CLOCK_MONOTONIC, 0) = 3<anon_inode:[timerfd]> @1 timerfd_create
      5 poll([{fd=3<anon_inode:[timerfd]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @2 __poll
      5 read(3<anon_inode:[timerfd]>, "\1\0\0\0\0\0\0\0", 8) = 8 @3 read
      """#
    ])
    #expect(trace.calls.last == "0 read(1) = 8")
    #expect(trace.causes == [])
  }

  @Test func `a queue is ready because of the message that is taken`() {
    let trace = Trace(ofExcerpts: [
      """
      5 mq_open("ipc", O_RDWR|O_CREAT, 0600, NULL) = 3</ipc> @1 mq_open
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 mq_timedsend(3</ipc>, "one", 3, 0, NULL) = 0 @3 mq_timedsend
      5 poll([{fd=3</ipc>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @4 __poll
      5 mq_timedreceive(3</ipc>, "one", 64, NULL, NULL) = 3 @5 mq_timedreceive
      """
    ])
    #expect(
      trace.arrows == ["1 mq_send > 0 poll: wake ready", "1 mq_send > 0 mq_receive: data 3 B"])
  }
}
