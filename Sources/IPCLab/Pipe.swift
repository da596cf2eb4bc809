import CIPC
import Glibc

/// A pipe: what is written to one end comes out of the other.
///
/// It is no more than its two descriptors. A child that is made later has them too, and every
/// process closes the ends it does not use.
public struct Pipe: Sendable {
  public let readEnd: Int32
  public let writeEnd: Int32

  /// Makes a pipe; `flags` are those of pipe2(2), for example `O_NONBLOCK`.
  public init(flags: Int32 = 0) throws(SysError) {
    var ends: [Int32] = [-1, -1]
    try check(pipe2(&ends, flags), "pipe2")
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  public func closeReadEnd() {
    close(readEnd)
  }

  public func closeWriteEnd() {
    close(writeEnd)
  }
}
