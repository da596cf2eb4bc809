import Testing

@testable import Traces

/// Why a writer may go on, and why it never will: `POLLOUT` and `POLLERR`.
@Suite struct RoomTests {
  /// Process 5 has a pipe, 3 and 4, and the children 6 and 7; all have both ends.
  private func trace(_ rest: String) -> Trace {
    Trace(ofExcerpts: [
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], O_NONBLOCK) = 0 @1 pipe2
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 clone(flags=SIGCHLD) = 7 @3 __libc_fork

      """ + rest
    ])
  }

  private static let full = """
    6 write(4<pipe:[7]>, "xx", 2) = 2 @4 __write
    6 write(4<pipe:[7]>, "y", 1) = -1 EAGAIN (Resource temporarily unavailable) @5 __write

    """
  private static let polled = """
    6 poll([{fd=4<pipe:[7]>, events=POLLOUT}], 1, -1) = 1 ([{fd=4, revents=POLLOUT}]) @6 __poll

    """

  @Test func `who found a pipe full may go on because of the one read`() {
    let trace = trace(
      Self.full + Self.polled + """
        7 read(3<pipe:[7]>, "xx", 9) = 2 @7 read
        """)
    #expect(trace.arrows == ["1 write > 2 read: data 2 B", "2 read > 1 poll: wake ready"])
    #expect(trace.events.first { $0.name == "poll" }?.mayWait == true)
  }

  @Test func `what is read of later writes is not what made room`() {
    let trace = trace(
      Self.full + Self.polled + """
        6 write(4<pipe:[7]>, "y", 1) = 1 @8 __write
        7 read(3<pipe:[7]>, "xx", 9) = 2 @7 read
        7 read(3<pipe:[7]>, "y", 9) = 1 @7 read
        """)
    #expect(trace.arrows.filter { $0.contains("poll") } == ["2 read > 1 poll: wake ready"])
  }

  @Test func `of two reads that can have made room nobody says which`() {
    let trace = trace(
      Self.full + Self.polled + """
        7 read(3<pipe:[7]>, "x", 1) = 1 @7 read
        7 read(3<pipe:[7]>, "x", 1) = 1 @7 read
        """)
    #expect(trace.arrows.filter { $0.contains("poll") } == [])
  }

  @Test func `a pipe that was never full had room of its own`() {
    let trace = trace(
      Self.polled + """
        6 write(4<pipe:[7]>, "xx", 2) = 2 @4 __write
        7 read(3<pipe:[7]>, "xx", 9) = 2 @7 read
        """)
    #expect(trace.arrows == ["1 write > 2 read: data 2 B"])
    #expect(trace.events.filter(\.mayWait) == [])
  }

  @Test func `room that was told of once is not told of again`() {
    let trace = trace(
      Self.full + Self.polled + Self.polled + """
        7 read(3<pipe:[7]>, "xx", 9) = 2 @7 read
        """)
    #expect(trace.arrows.filter { $0.contains("poll") }.count == 1)
  }

  @Test func `a queue has room because of the message that was taken`() {
    let trace = Trace(ofExcerpts: [
      """
      5 mq_open("ipc", O_RDWR|O_CREAT|O_NONBLOCK, 0600, NULL) = 3</ipc> @1 mq_open
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 mq_timedsend(3</ipc>, "one", 3, 0, NULL) = 0 @3 mq_timedsend
      5 mq_timedsend(3</ipc>, "two", 3, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable) @4 mq_timedsend
      5 poll([{fd=3</ipc>, events=POLLOUT}], 1, -1) = 1 ([{fd=3, revents=POLLOUT}]) @5 __poll
      6 mq_timedreceive(3</ipc>, "one", 64, NULL, NULL) = 3 @6 mq_timedreceive
      """
    ])
    #expect(
      trace.arrows == ["0 mq_send > 1 mq_receive: data 3 B", "1 mq_receive > 0 poll: wake ready"])
  }

  @Test func `a socket has room because of what the other side read`() {
    let trace = Trace(ofExcerpts: [
      """
      5 socketpair(AF_UNIX, SOCK_STREAM|SOCK_NONBLOCK, 0, [3<UNIX-STREAM:[7->8]>, 4<UNIX-STREAM:[8->7]>]) = 0 @1 socketpair
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 write(3<UNIX-STREAM:[7->8]>, "xx", 2) = 2 @3 __write
      5 write(3<UNIX-STREAM:[7->8]>, "xx", 2) = -1 EAGAIN (Resource temporarily unavailable) @4 __write
      5 epoll_create1(0) = 9<anon_inode:[eventpoll]> @5 epoll_create1
      5 epoll_ctl(9<anon_inode:[eventpoll]>, EPOLL_CTL_ADD, 3<UNIX-STREAM:[7->8]>, {events=EPOLLOUT, data={u32=1, u64=1}}) = 0 @6 epoll_ctl
      5 epoll_wait(9<anon_inode:[eventpoll]>, [{events=EPOLLOUT, data={u32=1, u64=1}}], 8, -1) = 1 @7 epoll_wait
      6 read(4<UNIX-STREAM:[8->7]>, "xx", 9) = 2 @8 read
      """
    ])
    #expect(trace.arrows == ["0 write > 1 read: data 2 B", "1 read > 0 epoll_wait: wake ready"])
  }

  @Test func `a write end fails because of all who could have read`() {
    let trace = trace(
      """
      5 close(3<pipe:[7]>) = 0 @4 __close
      6 close(3<pipe:[7]>) = 0 @4 __close
      7 +++ exited with 0 +++
      6 poll([{fd=4<pipe:[7]>, events=POLLOUT}], 1, -1) = 1 ([{fd=4, revents=POLLOUT|POLLERR}]) @6 __poll
      """)
    #expect(
      trace.arrows == ["0 close > 1 poll: wake hang-up", "2 exit 0 > 1 poll: wake hang-up"])
  }

  @Test func `who only wrote has nothing to do with a write end's failing`() {
    let trace = trace(
      """
      7 close(3<pipe:[7]>) = 0 @4 __close
      7 close(4<pipe:[7]>) = 0 @5 __close
      7 +++ exited with 0 +++
      5 close(3<pipe:[7]>) = 0 @4 __close
      6 close(3<pipe:[7]>) = 0 @4 __close
      5 poll([{fd=4<pipe:[7]>, events=0}], 1, -1) = 1 ([{fd=4, revents=POLLERR}]) @6 __poll
      """)
    #expect(
      trace.arrows == ["1 close > 0 poll: wake hang-up", "2 close > 0 poll: wake hang-up"])
    #expect(
      trace.causes.filter { $0.label == "hang-up" }.map { trace.events[$0.from].line } == [4, 4])
  }

  @Test func `half of a connection ends with shutdown, whatever is closed later`() {
    let trace = Trace(ofExcerpts: [
      """
      5 socketpair(AF_UNIX, SOCK_STREAM, 0, [3<UNIX-STREAM:[7->8]>, 4<UNIX-STREAM:[8->7]>]) = 0 @1 socketpair
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 close(4<UNIX-STREAM:[8->7]>) = 0 @3 __close
      6 close(3<UNIX-STREAM:[7->8]>) = 0 @3 __close
      5 shutdown(3<UNIX-STREAM:[7->8]>, SHUT_WR) = 0 @4 shutdown
      6 read(4<UNIX-STREAM:[8->7]>, "", 9) = 0 @5 read
      6 write(4<UNIX-STREAM:[8->7]>, "yes", 3) = 3 @6 __write
      5 read(3<UNIX-STREAM:[7->8]>, "yes", 9) = 3 @7 read
      5 close(3<UNIX-STREAM:[7->8]>) = 0 @8 __close
      """
    ])
    #expect(
      trace.arrows == [
        "0 shutdown > 1 read: end of file EOF", "1 write > 0 read: data 3 B",
      ])
  }
}
