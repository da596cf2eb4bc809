import Glibc

/// One line that says how far a long work has come: rewritten in place on a terminal, printed at
/// most once for each piece of work elsewhere.
///
/// A class, because workers report to it from several threads; it owns a lock for that.
final class ProgressLine: Sendable {
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let lock = ProgressLock()

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isTerminal = isatty(Output.standardError.rawValue) == 1
  }

  /// Shows `text` until the next call; only on a terminal.
  func show(_ text: String) {
    guard isTerminal, !isQuiet else { return }
    lock.hold { Output.standardError.write("\r\u{1B}[K\(text)") }
  }

  /// Prints `text` for good, above whatever is being shown.
  func print(_ text: String) {
    lock.hold { Output.standardError.write(isTerminal ? "\r\u{1B}[K\(text)\n" : "\(text)\n") }
  }

  /// Takes the shown line away.
  func clear() {
    guard isTerminal, !isQuiet else { return }
    lock.hold { Output.standardError.write("\r\u{1B}[K") }
  }
}
