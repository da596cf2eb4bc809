package import Basics

/// Whether a program did as it was told, and what its author must know.
package struct Verdict: Sendable, Hashable {
  package let diagnostics: [Diagnostic]

  /// Whether there is nothing to mend; warnings are allowed.
  package var isAsExpected: Bool { !diagnostics.contains { $0.severity == .error } }

  /// What the first error says, for the page.
  package var summary: String? { diagnostics.first { $0.severity == .error }?.summary }

  package init(on snippet: Snippet, _ result: ActionResult) {
    let compiler = CompilerComplaints(snippet)
    switch snippet.attributes.treatment {
    case .skip: diagnostics = []
    case .compileOnly: diagnostics = compiler.all(of: result)
    case .refuse(let words): diagnostics = compiler.refusal(saying: words, result)
    case .run(let expectation):
      let complaints = compiler.all(of: result)
      let run = result.isCompiled ? Verdict.run(expectation, snippet, result.run) : []
      diagnostics = complaints + run
    }
  }

  private static func run(
    _ expectation: Expectation, _ snippet: Snippet, _ run: ActionResult.Run?
  ) -> [Diagnostic] {
    guard let run else {
      preconditionFailure("An action to run \(snippet.id) gave no run")
    }
    let ending = run.transcript.processes.first?.ending
    let isMet = ending.map(expectation.isMet(by:)) ?? false
    if let limit = run.exceeded {
      if expectation == .timeout, limit == .timeout { return [] }
      if isMet, limit.isOfOneProcess { return [] }
      return [RunComplaints(snippet).exceeded(limit)]
    }
    guard !isMet else { return [] }
    return [RunComplaints(snippet).unexpected(ending, expectation, run.transcript)]
  }
}

extension Limits.Name {
  /// Whether the kernel answers a single process at this limit, which may expect just that, instead
  /// of all being stopped.
  fileprivate var isOfOneProcess: Bool {
    switch self {
    case .cpu, .processes, .fileSize: true
    case .timeout, .memory, .output: false
    }
  }
}
