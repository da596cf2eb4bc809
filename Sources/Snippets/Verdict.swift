package import Basics

/// Whether a program did as it was told, and what its author must know.
package struct Verdict: Sendable, Hashable {
  package let diagnostics: [Diagnostic]
  /// Whether all programs of the run ended as they were told, so that what they printed can be
  /// shown and recorded; false where nothing was run.
  package let isRunAsExpected: Bool

  /// Whether there is nothing to mend; warnings are allowed.
  package var isAsExpected: Bool { !diagnostics.contains { $0.severity == .error } }

  /// What the first error says, for the page.
  package var summary: String? { diagnostics.first { $0.severity == .error }?.summary }

  /// Of a scene only what concerns this role; what concerns the whole run is said where its output
  /// belongs.
  ///
  /// `modules` are what programs of the project may import, for the author whose import is refused.
  package init(
    on snippet: Snippet, _ result: ActionResult, modules: ImportableModules = ImportableModules()
  ) {
    let compiler = CompilerComplaints(snippet, modules)
    var complaints: [Diagnostic] = []
    var isRunAsExpected = false
    switch snippet.attributes.treatment {
    case .skip: break
    case .compileOnly: complaints = compiler.all(of: result)
    case .refuse(let words): complaints = compiler.refusal(saying: words, result)
    case .run:
      complaints = compiler.all(of: result)
      guard result.isCompiled else { break }
      // A measurement is not repeated for each build.
      if result.run == nil, snippet.attributes.isVolatile { break }
      guard let run = result.run else {
        preconditionFailure("An action to run \(snippet.id) gave no run")
      }
      let faults = run.faults(expecting: snippet.expectations)
      isRunAsExpected = faults.allSatisfy { $0 == nil }
      complaints += Verdict.complaints(faults[snippet.roleIndex], snippet, run)
      if isRunAsExpected, snippet.ownsTranscript {
        complaints +=
          LeftoverComplaints(snippet).all(of: run) + TraceComplaints(snippet).all(of: run)
      }
    }
    diagnostics = complaints
    self.isRunAsExpected = isRunAsExpected
  }

  private static func complaints(
    _ fault: EndingFault?, _ snippet: Snippet, _ run: ActionResult.Run
  ) -> [Diagnostic] {
    let complaints = RunComplaints(snippet, run)
    switch fault {
    case nil: return []
    case .exceeded(let limit): return [complaints.exceeded(limit)]
    case .unexpected(let ending): return [complaints.unexpected(ending)]
    case .standstill(let standstill): return [complaints.neverStarted(standstill)]
    }
  }
}

extension Snippet {
  /// How each role of its run is supposed to end.
  fileprivate var expectations: [Expectation] {
    scene?.expectations ?? [attributes.treatment.expectation ?? .exit(0)]
  }
}
