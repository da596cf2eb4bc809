/// How a command ended and what it printed.
struct Outcome: Sendable {
  /// The exit status, or 128 and the signal's number, as a shell says it.
  var status: Int32
  var output: String
  /// Standard error, without the line that says which sandbox is used: it depends on the machine.
  var errors: String
  /// Each line that says that the reduced sandbox is used.
  var reductions: [Substring]

  init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    reductions = lines.filter { $0.hasPrefix("sandbox: reduced (") }
    self.errors = lines.filter { !$0.hasPrefix("sandbox: reduced (") }.joined(separator: "\n")
  }

  /// What is printed about one file: the lines that begin with its path, and those below them.
  func complaints(about path: String) -> String {
    var isMeant = false
    return errors.split(separator: "\n").filter { line in
      if !line.hasPrefix(" ") { isMeant = line.hasPrefix(path + ":") }
      return isMeant
    }.map { $0 + "\n" }.joined()
  }
}
