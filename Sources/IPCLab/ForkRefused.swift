/// Why `inChild` made no process: this one has other threads, and `fork` copies only one.
///
/// In the child a lock that another thread held would stay locked for ever: fork(2).
public struct ForkRefused: Error, CustomStringConvertible {
  public let threadCount: Int

  public var description: String {
    "fork copies one thread only, and this process has \(threadCount)"
  }
}
