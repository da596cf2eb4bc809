import Glibc

/// Two Unix domain sockets that are connected to each other: a pipe with two directions.
///
/// As with a pipe, each process closes the one it does not use.
public struct SocketPair: Sendable {
  public let ours: Int32
  public let theirs: Int32

  public init(_ kind: SocketKind = .stream) throws(SysError) {
    var ends: [Int32] = [-1, -1]
    try check(socketpair(AF_UNIX, kind.number, 0, &ends), "socketpair")
    ours = ends[0]
    theirs = ends[1]
  }

  public func closeOurs() {
    close(ours)
  }

  public func closeTheirs() {
    close(theirs)
  }
}
