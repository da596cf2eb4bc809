/// How a process came to its end.
package enum ProcessEnding: Sendable, Hashable, Codable {
  case exited(Int32)
  case signaled(Signal)
  /// It was still running when the sandbox was closed.
  case stillRunning
  /// It slept in this system call when the sandbox was closed: the name of the API, `read`.
  case asleep(in: String)

  /// `exit 0`, `killed by SIGPIPE`, `still running when it was stopped`, `asleep in read`.
  package var description: String {
    switch self {
    case .exited(let status): "exit \(status)"
    case .signaled(let signal): "killed by \(signal.name)"
    case .stillRunning: "still running when it was stopped"
    case .asleep(let call): "asleep in \(call)"
    }
  }
}
