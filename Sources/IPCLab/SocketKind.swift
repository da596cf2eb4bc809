import Glibc

/// How a socket treats what is sent through it.
public enum SocketKind: Sendable, CaseIterable, CustomStringConvertible {
  /// Bytes in order, without boundaries; there is a connection.
  case stream

  /// Messages in order, each kept apart; there is a connection.
  case sequencedPackets

  /// Messages, each kept apart and addressed for itself.
  case datagrams

  /// What `socket` and `socketpair` want to hear.
  public var number: Int32 {
    switch self {
    case .stream: Int32(SOCK_STREAM.rawValue)
    case .sequencedPackets: Int32(SOCK_SEQPACKET.rawValue)
    case .datagrams: Int32(SOCK_DGRAM.rawValue)
    }
  }

  public var description: String {
    switch self {
    case .stream: "SOCK_STREAM"
    case .sequencedPackets: "SOCK_SEQPACKET"
    case .datagrams: "SOCK_DGRAM"
    }
  }
}

/// Makes a Unix domain socket that has no name and is not connected yet.
public func unixSocket(_ kind: SocketKind = .stream) throws(SysError) -> Int32 {
  try check(socket(AF_UNIX, kind.number, 0), "socket")
}
