import Testing

@testable import Traces

/// Sockets of the network, whose names are addresses: others have them before and after.
@Suite struct NetworkSocketTests {
  /// Process 5 listens at port 4000 and has the children 6 and 7.
  private func trace(_ rest: String) -> Trace {
    Trace(ofExcerpts: [
      """
      5 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[70]> @1 socket
      5 bind(3<TCP:[70]>, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0 @2 bind
      5 listen(3<TCP:[127.0.0.1:4000]>, 8) = 0 @3 listen
      5 clone(flags=SIGCHLD) = 6 @4 __libc_fork
      5 clone(flags=SIGCHLD) = 7 @5 __libc_fork

      """ + rest
    ])
  }

  private static let address =
    #"{sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}"#

  private static let firstCall = """
    6 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 4<TCP:[71]> @6 socket
    6 connect(4<TCP:[71]>, \(address), 16) = 0 @7 connect
    6 write(4<TCP:[127.0.0.1:501->127.0.0.1:4000]>, "ping", 4) = 4 @8 __write
    5 accept(3<TCP:[127.0.0.1:4000]>, NULL, NULL) = 4<TCP:[127.0.0.1:4000->127.0.0.1:501]> @9 accept
    5 read(4<TCP:[127.0.0.1:4000->127.0.0.1:501]>, "ping", 64) = 4 @10 read
    5 write(4<TCP:[127.0.0.1:4000->127.0.0.1:501]>, "pong", 4) = 4 @11 __write
    6 read(4<TCP:[127.0.0.1:501->127.0.0.1:4000]>, "pong", 64) = 4 @12 read

    """

  /// `0 accept: socket B`.
  private func objects(_ trace: Trace) -> [String] {
    trace.events.compactMap { event in
      event.object.map { "\(event.process) \(event.name): \(trace.objects[$0].name)" }
    }
  }

  @Test func `who listens is one object and the connection another`() {
    let trace = trace(Self.firstCall)
    #expect(
      objects(trace) == [
        "0 socket: socket A", "0 bind: socket A", "0 listen: socket A", "0 accept: socket B",
        "0 read: socket B", "0 write: socket B", "1 socket: socket B", "1 connect: socket B",
        "1 write: socket B", "1 read: socket B",
      ])
    #expect(
      trace.arrows == [
        "0 write > 1 read: data 4 B", "1 connect > 0 accept: connection connect",
        "1 write > 0 read: data 4 B",
      ])
  }

  @Test func `the next connection is a third, and the end of each is its own`() {
    let trace = trace(
      Self.firstCall + """
        6 close(4<TCP:[127.0.0.1:501->127.0.0.1:4000]>) = 0 @13 __close
        5 read(4<TCP:[127.0.0.1:4000->127.0.0.1:501]>, "", 64) = 0 @14 read
        5 close(4<TCP:[127.0.0.1:4000->127.0.0.1:501]>) = 0 @15 __close
        7 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 4<TCP:[72]> @6 socket
        7 connect(4<TCP:[72]>, \(Self.address), 16) = 0 @7 connect
        7 shutdown(4<TCP:[127.0.0.1:502->127.0.0.1:4000]>, SHUT_WR) = 0 @16 shutdown
        5 accept(3<TCP:[127.0.0.1:4000]>, NULL, NULL) = 4<TCP:[127.0.0.1:4000->127.0.0.1:502]> @17 accept
        5 read(4<TCP:[127.0.0.1:4000->127.0.0.1:502]>, "", 64) = 0 @18 read
        """)
    #expect(trace.objects.map(\.name) == ["socket A", "socket B", "socket C"])
    #expect(objects(trace).suffix(3).allSatisfy { $0.hasSuffix("socket C") })
    #expect(
      trace.arrows.filter { !$0.contains("data") } == [
        "1 connect > 0 accept: connection connect", "1 close > 0 read: end of file EOF",
        "2 connect > 0 accept: connection connect", "2 shutdown > 0 read: end of file EOF",
      ])
  }

  @Test func `a listener that is polled before anybody is accepted is known, whatever its address`()
  {
    let trace = Trace(ofExcerpts: [
      """
      5 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[70]> @1 socket
      5 listen(3<TCP:[70]>, 8) = 0 @2 listen
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      6 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 4<TCP:[71]> @4 socket
      6 bind(4<TCP:[71]>, {sa_family=AF_INET, sin_port=htons(501), sin_addr=inet_addr("127.0.0.1")}, 16) = 0 @5 bind
      6 connect(4<TCP:[127.0.0.1:501]>, \(Self.address), 16) = 0 @6 connect
      6 write(4<TCP:[127.0.0.1:501->127.0.0.1:4000]>, "x", 1) = 1 @7 __write
      5 poll([{fd=3<TCP:[0.0.0.0:4000]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @8 __poll
      5 accept(3<TCP:[0.0.0.0:4000]>, NULL, NULL) = 5<TCP:[127.0.0.1:4000->127.0.0.1:501]> @9 accept
      """
    ])
    #expect(
      trace.arrows == [
        "1 connect > 0 poll: connection connect", "1 connect > 0 accept: connection connect",
      ])
    #expect(trace.objects.map(\.name) == ["socket A", "socket B"])
  }

  @Test func `the usual protocol is 0, as programs write it`() {
    #expect(trace("").calls.first == "0 socket(AF_INET, SOCK_STREAM, 0) = 3")
  }

  @Test func `a connection that was reset is still the same object`() {
    let trace = trace(
      Self.firstCall + """
        5 write(4<TCP:[73]>, "x", 1) = -1 EPIPE (Broken pipe) @13 __write
        """)
    #expect(objects(trace).contains("0 write: socket B"))
    #expect(trace.objects.count == 2)
  }

  @Test func `letters of UDP come to whoever is bound there, and their answers back`() {
    let trace = Trace(ofExcerpts: [
      """
      5 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3<UDP:[70]> @1 socket
      5 bind(3<UDP:[70]>, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("0.0.0.0")}, 16) = 0 @2 bind
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      6 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 4<UDP:[71]> @4 socket
      6 connect(4<UDP:[71]>, \(Self.address), 16) = 0 @5 connect
      6 write(4<UDP:[127.0.0.1:501->127.0.0.1:4000]>, "ping", 4) = 4 @6 __write
      6 write(4<UDP:[127.0.0.1:501->127.0.0.1:4000]>, "", 0) = 0 @7 __write
      5 recvfrom(3<UDP:[0.0.0.0:4000]>, "ping", 64, 0, NULL, NULL) = 4 @8 recvfrom
      5 recvfrom(3<UDP:[0.0.0.0:4000]>, "", 64, 0, NULL, NULL) = 0 @9 recvfrom
      5 sendto(3<UDP:[0.0.0.0:4000]>, "pong", 4, 0, {sa_family=AF_INET, sin_port=htons(501), sin_addr=inet_addr("127.0.0.1")}, 16) = 4 @10 sendto
      6 read(4<UDP:[127.0.0.1:501->127.0.0.1:4000]>, "pong", 64) = 4 @11 read
      6 +++ exited with 0 +++
      """
    ])
    #expect(
      trace.arrows == ["0 sendto > 1 read: data 4 B", "1 write > 0 recvfrom: data 4 B"])
  }

  @Test func `an address of IPv6 is written with its port`() {
    let address =
      #"{sa_family=AF_INET6, sin6_port=htons(4000), inet_pton(AF_INET6, "::1", &sin6_addr)}"#
    #expect(ObjectDirectory.address(in: address) == "[::1]:4000")
  }

  @Test func `a port that is taken again is another object`() {
    let listening = """
      5 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[70]> @1 socket
      5 listen(3<TCP:[127.0.0.1:4000]>, 8) = 0 @2 listen
      5 close(3<TCP:[127.0.0.1:4000]>) = 0 @3 __close

      """
    let trace = Trace(ofExcerpts: [listening + listening.replacing("[70]", with: "[71]")])
    #expect(trace.objects.count == 2)
    #expect(trace.events.map(\.object) == [0, 0, 0, 1, 1, 1])
  }
}
