/// How a run is supposed to end.
package enum Expectation: Sendable, Hashable {
  case exit(Int32)
  case signal(Signal)
  /// A Swift runtime failure or `__builtin_trap`: SIGILL on x86-64, SIGTRAP on ARM.
  case trap
  /// It is supposed to be still running at the time limit.
  case timeout

  /// Whether a process that ended so did as it was told; a timeout is no ending of a process.
  package func isMet(by ending: ProcessEnding) -> Bool {
    switch (self, ending) {
    case (.exit(let wanted), .exited(let status)): status == wanted
    case (.signal(let wanted), .signaled(let signal)): signal == wanted
    case (.trap, .signaled(let signal)): signal.isTrap
    default: false
    }
  }

  /// To end a sentence with: `expected exit 0`.
  package var description: String {
    switch self {
    case .exit(let status): "exit \(status)"
    case .signal(let signal): signal.name
    case .trap: "a trap"
    case .timeout: "to reach the time limit"
    }
  }

  /// As an author writes it: `exit:3`.
  package var attributeText: String {
    switch self {
    case .exit(let status): "exit:\(status)"
    case .signal(let signal): "signal:\(signal.name)"
    case .trap: "trap"
    case .timeout: "timeout"
    }
  }
}

extension Expectation {
  /// What an author seems to have meant by a word such as `exit3`, `3` or `SIGPIPE`; nothing where it
  /// is an expectation, or like none.
  init?(meantBy text: String) {
    let kind = ["exit", "signal"].first { text.lowercased().hasPrefix($0) } ?? ""
    let detail = String(text.dropFirst(kind.count).drop { !$0.isLetter && !$0.isNumber })
    if kind != "signal", let status = UInt8(detail) {
      self = .exit(Int32(status))
    } else if kind != "exit", let signal = Signal(detail) ?? Signal(detail.uppercased()) {
      self = .signal(signal)
    } else {
      return nil
    }
  }
}

extension Signal {
  /// SIGILL and SIGTRAP: what a trapping instruction raises, depending on the machine.
  package var isTrap: Bool { self == Signal("SIGILL") || self == Signal("SIGTRAP") }
}
