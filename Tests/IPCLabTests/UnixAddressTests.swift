import Glibc
import IPCLab
import Testing

@Suite struct UnixAddressTests {
  @Test func `a path that sun_path cannot hold is refused`() {
    let error = #expect(throws: SysError.self) {
      _ = try UnixAddress(path: String(repeating: "x", count: 108))
    }
    #expect(error?.code == ENAMETOOLONG)
  }

  @Test func `the longest path is not refused`() throws {
    _ = try UnixAddress(path: String(repeating: "x", count: 107))
  }

  @Test func `a client finds a server by its abstract name`() throws {
    let address = try UnixAddress(abstract: "IPCLabTests \(getpid())")
    let listener = try unixSocket()
    try check(address.bind(listener), "bind")
    try check(listen(listener, 1), "listen")
    let client = try unixSocket()
    try check(address.connect(client), "connect")
    let server = try check(accept(listener, nil, nil), "accept")
    try writeText("하나", to: client)
    #expect(try readText(from: server) == "하나")
    for socket in [listener, client, server] { close(socket) }
  }

  @Test func `nobody listens at a name that nobody has`() throws {
    let socket = try unixSocket()
    defer { close(socket) }
    #expect(try UnixAddress(abstract: "IPCLabTests nobody").connect(socket) == -1)
    #expect(errno == ECONNREFUSED)
  }

  @Test func `only packets and datagrams keep two messages apart`() throws {
    var whole: [SocketKind] = []
    for kind in SocketKind.allCases {
      let pair = try SocketPair(kind)
      try writeText("one", to: pair.ours)
      try writeText("two", to: pair.ours)
      if try readText(from: pair.theirs) == "one" { whole.append(kind) }
      pair.closeOurs()
      pair.closeTheirs()
    }
    #expect(whole == [.sequencedPackets, .datagrams])
  }

  @Test func `the number of a pthread error becomes a SysError`() {
    let error = #expect(throws: SysError.self) {
      try check(errorNumber: EOWNERDEAD, "pthread_mutex_lock")
    }
    #expect(error?.description == "pthread_mutex_lock: EOWNERDEAD (Owner died)")
  }
}
