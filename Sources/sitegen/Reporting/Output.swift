import Glibc

/// Where a command writes: results to standard output, everything else to standard error.
enum Output: Int32 {
  case standardOutput = 1
  case standardError = 2

  /// Writes all of `text`.
  ///
  /// A reader that has gone away (`| head`) ends the command quietly.
  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
    }
    guard !rest.isEmpty else { return }
    exit(errno == EPIPE ? 0 : CommandExit.machine.rawValue)
  }

  func line(_ text: String) { write(text + "\n") }
}
