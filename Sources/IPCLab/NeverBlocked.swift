import Glibc

/// A process that was expected to fall asleep in a system call, and did not.
public struct NeverBlocked: Error, CustomStringConvertible {
  public let pid: pid_t

  public var description: String {
    "process \(pid) did not fall asleep in the system call it was expected in"
  }
}
