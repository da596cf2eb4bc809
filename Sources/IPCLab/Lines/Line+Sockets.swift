import Glibc

extension Line {
  /// Both directions of two sockets that are connected to each other.
  static func streams(_ near: Int32, _ far: Int32) -> (there: Line, back: Line) {
    (stream(from: far, to: near), stream(from: near, to: far))
  }

  /// TCP on the loopback interface, without the wait for more to send (`TCP_NODELAY`).
  static func tcp() throws -> (there: Line, back: Line) {
    let listener = try check(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0), "socket")
    var address = try bindToLoopback(listener)
    try check(listen(listener, 1), "listen")
    let near = try check(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0), "socket")
    try connect(near, to: &address)
    let far = try check(accept(listener, nil, nil), "accept")
    try check(close(listener), "close")
    for end in [near, far] {
      var yes: Int32 = 1
      let size = socklen_t(MemoryLayout<Int32>.size)
      try check(setsockopt(end, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size), "setsockopt")
    }
    return streams(near, far)
  }

  /// UDP on the loopback interface.
  ///
  /// Whoever sends faster than the other reads loses messages, so this is for talking by turns.
  static func udp() throws -> (there: Line, back: Line) {
    let near = try check(socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0), "socket")
    let far = try check(socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0), "socket")
    var nearAddress = try bindToLoopback(near)
    var farAddress = try bindToLoopback(far)
    try connect(near, to: &farAddress)
    try connect(far, to: &nearAddress)
    return streams(near, far)
  }

  /// Gives the socket a free port, and gives back its address.
  private static func bindToLoopback(_ socket: Int32) throws -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    try withUnsafeMutablePointer(to: &address) { address in
      try address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        try check(bind(socket, address, size), "bind")
        try check(getsockname(socket, address, &size), "getsockname")
      }
    }
    return address
  }

  private static func connect(_ socket: Int32, to address: inout sockaddr_in) throws {
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    try withUnsafePointer(to: &address) { address in
      try address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        try check(Glibc.connect(socket, address, size), "connect")
      }
    }
  }
}
