/// A POSIX signal, known by its name; the numbers are those of Linux on x86-64 and ARM (signal(7)).
package struct Signal: Sendable, Hashable, Codable {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// From `SIGPIPE` (any letter case); nothing for an unknown name.
  package init?(_ name: String) {
    guard let index = Signal.names.firstIndex(of: name.uppercased()) else { return nil }
    number = Int32(index + 1)
  }

  /// `SIGPIPE`, or `signal 40` for a real-time signal.
  package var name: String {
    Signal.names.indices.contains(Int(number) - 1)
      ? Signal.names[Int(number) - 1] : "signal \(number)"
  }

  /// In the order of their numbers, from 1.
  package static let names = [
    "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL",
    "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD",
    "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ",
    "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
  ]
}
