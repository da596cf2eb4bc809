import ArgumentParser
import Basics
import Execution
import SiteModel
import Snippets
import Synchronization

/// `sitegen explain`: how one program is done, why it is or is not, and where its time goes.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "How a program is done, and where its time goes.",
    usage: "sitegen explain <name> [options]",
    discussion: """
      Prints the command lines, the sandbox, the key of the result with its parts,
      and whether a build would do it now. Does it once, and says how long it took.

      Example: sitegen explain pipe-hello
      """)

  @Argument(help: "The name of the program.")
  var name: String
  @OptionGroup var project: ProjectOptions
  @OptionGroup var execution: ExecutionOptions

  func run() async throws {
    try await CommandRun.report {
      let manuscript = Manuscript.read(try project.sources()).value
      let snippet = try manuscript.snippet(named: name)
      let products = manuscript.configuration.products
      guard let action = snippet.action(products: products, for: .build) else {
        let reason =
          snippet.isInDoubt ? "has a mistake in its attributes" : "is marked to be skipped"
        return Output.standardOutput.line("'\(name)' \(reason); nothing is done.")
      }
      let kept = try await Workbench(
        project, execution, products: products, cacheUse: .readAndWrite, onEvent: { _ in })
      let explanation = try await kept.executor.explanation(of: action)
      let report = ExplanationReport(explanation, of: snippet)
      Output.standardOutput.write(report.text)
      Output.standardOutput.write(report.times(try await timings(of: action, products)))
    }
  }

  /// Does the action once, whatever is kept.
  private func timings(of action: Action, _ products: [String]) async throws -> ActionTimings? {
    let log = TimingLog()
    let fresh = try await Workbench(
      project, execution, products: products, cacheUse: .bypass, onEvent: log.note)
    _ = try await fresh.executor.execute([action])
    return log.timings
  }
}

/// Remembers where the time of the only action went.
///
/// A class, because executors tell it from their own threads.
private final class TimingLog: Sendable {
  private let known = Mutex<ActionTimings?>(nil)

  var timings: ActionTimings? { known.withLock { $0 } }

  @Sendable func note(_ event: ExecutionEvent) {
    guard case .timed(_, _, let timings) = event else { return }
    known.withLock { $0 = timings }
  }
}
