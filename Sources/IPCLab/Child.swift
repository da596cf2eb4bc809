import Glibc

/// A child process of this one.
public struct Child: Sendable {
  /// Its number in this process's pid namespace.
  public let pid: pid_t

  /// Waits until it has ended, and says how.
  @discardableResult
  public func wait() throws(SysError) -> Ending {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 {
      if errno != EINTR {
        throw SysError("waitpid")
      }
    }
    return Ending(waitStatus: status)
  }

  /// Sends it a signal.
  public func kill(_ signal: Int32 = SIGKILL) throws(SysError) {
    try check(Glibc.kill(pid, signal), "kill")
  }

  /// Waits until it is asleep in `call`, and throws when that has not come after five seconds.
  ///
  /// To sleep for a while and hope would be a race. Here the kernel is asked, again and again, so
  /// that after this line "it is asleep now" is a fact.
  public func untilBlocked(in call: SystemCall) throws {
    let tryCount = 10_000
    for _ in 0..<tryCount {
      if try callAsleepIn() == call.number {
        return
      }
      usleep(500)
    }
    throw NeverBlocked(pid: pid)
  }

  /// The number of the system call that it is asleep in, if it is asleep: `/proc/PID/syscall`.
  private func callAsleepIn() throws -> Int? {
    let path = "/proc/\(pid)/syscall"
    let file = try check(open(path, O_RDONLY | O_CLOEXEC), "open \(path)")
    defer { close(file) }
    // `running`, or the number of the call and then its arguments.
    let line = try readText(from: file, atMost: 256)
    return Int(line.prefix { $0 != " " && $0 != "\n" })
  }
}
