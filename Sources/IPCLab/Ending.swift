/// How a process came to its end, as `wait(2)` tells its parent.
public enum Ending: Equatable, Sendable, CustomStringConvertible {
  /// It returned from `main` or called `exit`, with this status.
  case exited(Int32)

  /// This signal ended it.
  case killed(Int32)

  /// Reads the status word of `waitpid`, as the macros of `sys/wait.h` do, which Swift cannot see.
  public init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xff) : .killed(signal)
  }

  public var description: String {
    switch self {
    case .exited(let status): "exit \(status)"
    case .killed(let signal): "killed by \(signalName(signal))"
    }
  }
}
