package import Basics

extension Snippet {
  /// What its checks say of a measurement; nothing when all of them hold.
  ///
  /// They are about what this program and its children printed on stdout, not about the other roles
  /// of its scene.
  package func unmetChecks(by transcript: Transcript) -> [Diagnostic] {
    guard !attributes.checks.isEmpty else { return [] }
    let lines = transcript.printed(byRole: roleIndex)
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

  /// Why the figures that it printed cannot be drawn; nothing where they can be, or need not be.
  package func undrawnChart(of transcript: Transcript) -> [Diagnostic] {
    guard let spec = attributes.chart else { return [] }
    switch DataTable.parse(transcript.printed(byRole: roleIndex)) {
    case .failure(let problem):
      return [notDrawn(problem.summary, fix: "Print CSV with a header, and name its columns")]
    case .success(let table):
      guard case .failure(let obstacle) = spec.data(of: table) else { return [] }
      return [notDrawn(obstacle.summary, fix: spec.remedy(for: obstacle, in: table))]
    }
  }

  private func notDrawn(_ problem: String, fix: String) -> Diagnostic {
    Diagnostic(
      .error, id: "ChartNotDrawn", "Chart cannot be drawn: \(problem)",
      at: valuePlace(of: .chart), fix: fix)
  }
}
