import Glibc

/// The address of a Unix domain socket: a path, or an abstract name that is no file.
public struct UnixAddress: Sendable {
  private var address = sockaddr_un()
  private let byteCount: Int

  /// The bytes of `sockaddr_un` in front of its name.
  private static let headerByteCount = MemoryLayout<sa_family_t>.size

  /// A path in the file system; throws `ENAMETOOLONG` when `sun_path` cannot hold it.
  public init(path: String) throws(SysError) {
    try self.init(nameBytes: Array(path.utf8) + [0])
  }

  /// A name in the abstract namespace of Linux, which begins with a zero byte: unix(7).
  public init(abstract name: String) throws(SysError) {
    try self.init(nameBytes: [0] + Array(name.utf8))
  }

  private init(nameBytes: [UInt8]) throws(SysError) {
    guard nameBytes.count <= MemoryLayout.size(ofValue: address.sun_path) else {
      throw SysError("UnixAddress", code: ENAMETOOLONG)
    }
    byteCount = Self.headerByteCount + nameBytes.count
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: nameBytes) }
  }

  /// Gives `socket` this address, as `bind` does: 0, or -1 and `errno`.
  public func bind(_ socket: Int32) -> Int32 {
    withAddress { Glibc.bind(socket, $0, $1) }
  }

  /// Connects `socket` to the one that has this address, as `connect` does: 0, or -1 and `errno`.
  public func connect(_ socket: Int32) -> Int32 {
    withAddress { Glibc.connect(socket, $0, $1) }
  }

  private func withAddress(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(byteCount)) }
    }
  }
}
