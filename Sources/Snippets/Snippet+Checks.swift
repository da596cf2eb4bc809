package import Basics

extension Snippet {
  /// What its checks say of a measurement; nothing when all of them hold.
  ///
  /// They are about what this program and its children printed on stdout, not about the other roles
  /// of its scene.
  package func unmetChecks(by transcript: Transcript) -> [Diagnostic] {
    guard !attributes.checks.isEmpty else { return [] }
    let lines = transcript.lines.filter { line in
      line.stream == .stdout && transcript.processes[line.process].role == roleIndex
    }.map(\.text)
    switch DataTable.parse(lines) {
    case .success(let table):
      return attributes.checks.compactMap { check in
        check.problem(in: table).map { problem in
          Diagnostic(
            .error, id: "CheckFailed", "Check '\(check.text)' failed: \(problem)",
            at: valuePlace(of: .check), fix: "Mend the program, or what its page claims")
        }
      }
    case .failure(let problem):
      let printed = problem.line.map { [Diagnostic.Note("It printed: \(lines[$0])")] } ?? []
      return [
        Diagnostic(
          .error, id: "NothingToCheck", "Output cannot be checked: \(problem.summary)",
          at: valuePlace(of: .check), fix: "Print CSV with a header, or JSON objects, one a line",
          notes: printed)
      ]
    }
  }
}
