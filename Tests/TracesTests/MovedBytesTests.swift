import Testing

@testable import Traces

/// Bytes that go from one descriptor to another inside the kernel.
@Suite struct MovedBytesTests {
  /// Two pipes; process 6 is the source, 7 the sink, 5 between them.
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

  @Test func `a splice reads one pipe and writes another`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "hello", 5) = 5 @5 __write
      5 splice(3<pipe:[7]>, NULL, 6<pipe:[8]>, NULL, 64, SPLICE_F_MOVE|SPLICE_F_MORE) = 5 @6 splice
      7 read(5<pipe:[8]>, "hello", 64) = 5 @7 read
      """)
    #expect(trace.calls[4] == "0 splice(64, SPLICE_F_MOVE | SPLICE_F_MORE) = 5")
    #expect(trace.moves == ["splice: pipe A > pipe B"])
    #expect(trace.events[4].effect == .writes)
    #expect(trace.events[4].mayWait)
    #expect(trace.arrows == ["0 splice > 2 read: data 5 B", "1 write > 0 splice: data 5 B"])
  }

  @Test func `a splice of nothing is the end of the file`() {
    let trace = trace(
      """
      5 close(4<pipe:[7]>) = 0 @5 __close
      7 close(4<pipe:[7]>) = 0 @5 __close
      6 +++ exited with 0 +++
      5 splice(3<pipe:[7]>, NULL, 6<pipe:[8]>, NULL, 64, 0) = 0 @6 splice
      """)
    #expect(trace.calls.contains("0 splice(64) = 0"))
    #expect(
      trace.arrows == [
        "1 exit 0 > 0 splice: end of file EOF", "2 close > 0 splice: end of file EOF",
      ])
  }

  @Test func `a splice that fails has moved nothing`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "hello", 5) = 5 @5 __write
      5 splice(3<pipe:[7]>, NULL, 6<pipe:[8]>, NULL, 64, SPLICE_F_NONBLOCK) = -1 EAGAIN (Resource temporarily unavailable) @6 splice
      """)
    #expect(trace.calls.contains("0 splice(64, SPLICE_F_NONBLOCK) = EAGAIN"))
    #expect(trace.moves == ["splice: pipe A > pipe B"])
    #expect(trace.arrows == [])
  }

  @Test func `several writes may go on with one splice, and one write with several`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "ab", 2) = 2 @5 __write
      6 write(4<pipe:[7]>, "cde", 3) = 3 @6 __write
      5 splice(3<pipe:[7]>, NULL, 6<pipe:[8]>, NULL, 4, 0) = 4 @7 splice
      5 splice(3<pipe:[7]>, NULL, 6<pipe:[8]>, NULL, 4, 0) = 1 @7 splice
      7 read(5<pipe:[8]>, "abcde", 9) = 5 @8 read
      """)
    #expect(
      trace.arrows == [
        "0 splice > 2 read: data 4 B", "0 splice > 2 read: data 1 B",
        "1 write > 0 splice: data 2 B", "1 write > 0 splice: data 2 B",
        "1 write > 0 splice: data 1 B",
      ])
  }

  @Test func `tee hands bytes on and leaves them`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "hello", 5) = 5 @5 __write
      5 tee(3<pipe:[7]>, 6<pipe:[8]>, 64, 0) = 5 @6 tee
      5 read(3<pipe:[7]>, "hello", 64) = 5 @7 read
      7 read(5<pipe:[8]>, "hello", 64) = 5 @8 read
      """)
    #expect(trace.calls[4] == "0 tee(64) = 5")
    #expect(
      trace.arrows == [
        "0 tee > 2 read: data 5 B", "1 write > 0 tee: data 5 B", "1 write > 0 read: data 5 B",
      ])
  }

  @Test func `bytes that never left the kernel are no others'`() {
    let trace = trace(
      """
      5 splice(9</tmp/a>, [0], 6<pipe:[8]>, NULL, 64, 0) = 2 @6 splice
      6 write(6<pipe:[8]>, "cd", 2) = 2 @5 __write
      7 read(5<pipe:[8]>, "cd", 2) = 2 @8 read
      7 read(5<pipe:[8]>, "ab", 2) = 2 @8 read
      """)
    #expect(trace.moves == ["splice: /tmp/a > pipe B"])
    #expect(trace.causes.filter { $0.kind == .data }.map(\.from) == [4, 5])
    #expect(trace.causes.filter { $0.kind == .data }.map(\.to) == [7, 6])
  }

  @Test func `sendfile takes from a file and puts into a socket`() {
    let trace = Trace(ofExcerpts: [
      """
      5 memfd_create("page", 0) = 3</memfd:page>(deleted) @1 memfd_create
      5 socketpair(AF_UNIX, SOCK_STREAM, 0, [4<UNIX-STREAM:[7->8]>, 5<UNIX-STREAM:[8->7]>]) = 0 @2 socketpair
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      5 sendfile(4<UNIX-STREAM:[7->8]>, 3</memfd:page>(deleted), [0] => [14], 4096) = 14 @4 sendfile64
      6 read(5<UNIX-STREAM:[8->7]>, "<h1>hello</h1>", 64) = 14 @5 read
      """
    ])
    #expect(trace.calls[3] == "0 sendfile(4096) = 14")
    #expect(trace.moves == ["sendfile: memfd page > socket A"])
    #expect(trace.arrows == ["0 sendfile > 1 read: data 14 B"])
  }

  @Test func `copy_file_range goes from file to file and causes nothing`() {
    let trace = Trace(ofExcerpts: [
      """
      5 copy_file_range(3</tmp/a>, [0], 4</tmp/b>, NULL, 3, 0) = 3 @1 copy_file_range
      5 copy_file_range(3</tmp/a>, NULL, 4</tmp/b>, NULL, 3, 0) = 0 @2 copy_file_range
      """
    ])
    #expect(trace.calls == ["0 copy_file_range(3) = 3", "0 copy_file_range(3) = 0"])
    #expect(trace.moves == Array(repeating: "copy_file_range: /tmp/a > /tmp/b", count: 2))
    #expect(trace.causes == [])
  }

  @Test func `vmsplice puts memory into a pipe, or takes it out`() {
    let trace = trace(
      """
      6 vmsplice(4<pipe:[7]>, [{iov_base="pay 10", iov_len=6}], 1, SPLICE_F_GIFT) = 6 @5 vmsplice
      5 vmsplice(3<pipe:[7]>, [{iov_base="pay 10", iov_len=6}], 1, 0) = 6 @6 vmsplice
      """)
    #expect(trace.calls.contains(#"1 vmsplice("pay 10", SPLICE_F_GIFT) = 6"#))
    #expect(trace.arrows == ["1 vmsplice > 0 vmsplice: data 6 B"])
  }

  @Test func `another's memory is an object, and no process id is shown`() {
    let trace = Trace(ofExcerpts: [
      """
      5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
      5 process_vm_readv(6, [{iov_base="*\\0", iov_len=2}], 1, [{iov_base=0x7ffe, iov_len=2}], 1, 0) = 2 @2 process_vm_readv
      5 process_vm_writev(6, [{iov_base="+\\0", iov_len=2}], 1, [{iov_base=0x7ffe, iov_len=2}], 1, 0) = 2 @3 process_vm_writev
      5 process_vm_readv(1, [{iov_base=0x7ffd, iov_len=2}], 1, [{iov_base=0x7ffe, iov_len=2}], 1, 0) = -1 EPERM (Operation not permitted) @4 process_vm_readv
      """
    ])
    #expect(
      trace.calls == [
        "0 fork()", #"0 process_vm_readv("*\0") = 2"#, #"0 process_vm_writev("+\0") = 2"#,
        "0 process_vm_readv() = EPERM",
      ])
    #expect(trace.objects.map(\.name) == ["memory A", "memory B"])
    #expect(trace.events.map(\.effect) == [.none, .reads, .writes, .reads])
  }

  @Test func `what goes to a reader outside is told, and its descriptor is no pipe`() {
    let trace = trace(
      """
      6 write(4<pipe:[7]>, "hello", 5) = 5 @5 __write
      5 splice(3<pipe:[7]>, NULL, 1<pipe:[1]>, NULL, 64, 0) = 5 @6 splice
      """)
    #expect(trace.moves == ["splice: pipe A > -"])
    #expect(trace.objects.map(\.name) == ["pipe A", "pipe B"])
  }

  @Test func `a peek leaves the bytes for the read`() {
    let trace = Trace(ofExcerpts: [
      """
      5 socketpair(AF_UNIX, SOCK_STREAM, 0, [4<UNIX-STREAM:[7->8]>, 5<UNIX-STREAM:[8->7]>]) = 0 @2 socketpair
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      5 write(4<UNIX-STREAM:[7->8]>, "ab", 2) = 2 @4 __write
      6 recvfrom(5<UNIX-STREAM:[8->7]>, "ab", 64, MSG_PEEK, NULL, NULL) = 2 @5 recv
      6 recvfrom(5<UNIX-STREAM:[8->7]>, "ab", 64, 0, NULL, NULL) = 2 @6 recv
      """
    ])
    #expect(
      trace.arrows == ["0 write > 1 recv: data 2 B", "0 write > 1 recv: data 2 B"])
  }
}
