import ArgumentParser
import Basics
import Execution
import Pipeline
import SiteModel
import Snippets

/// `sitegen run`: one program, what its processes print.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run one program; its transcript on standard output.",
    usage: "sitegen run <name> [options]",
    discussion: """
      The name is that of a file under Snippets/, without its extension, or of a
      fence: pipe-2 is the second of the page pipe. A transcript is a recording.

      Example: sitegen run pipe-hello
      """)

  @Argument(help: "The name of the program.")
  var name: String
  @OptionGroup var project: ProjectOptions
  @OptionGroup var execution: ExecutionOptions

  func run() async throws {
    try await CommandRun.report {
      let sources = try project.sources()
      let read = Manuscript.read(sources)
      let manuscript = read.value
      let snippet = try manuscript.snippet(named: name)
      guard let action = snippet.action(products: manuscript.configuration.products) else {
        if snippet.isInDoubt { try refuse(snippet, of: read, sources) }
        throw ValidationError("'\(name)' is marked to be skipped.")
      }
      let bench = try await Workbench(
        project, execution, products: manuscript.configuration.products, cacheUse: .bypass,
        onEvent: { _ in })
      if let reason = bench.reducedReason {
        Output.standardError.line("sandbox: reduced (\(reason))")
      }
      guard let result = try await bench.executor.execute([action]).first else { return }
      if let transcript = result.run?.transcript {
        Output.standardOutput.write(transcript.recorded(names: snippet.laneNames))
      }
      let written = read.complaints(about: snippet)
      let verdict = manuscript.verdict(on: snippet, result)
      let count = DiagnosticPrinter(sources: sources).print(
        (written + verdict.diagnostics).sorted())
      if count.errors > 0 || !verdict.isAsExpected {
        throw ExitCode(CommandExit.content.rawValue)
      }
    }
  }

  /// Says what is wrong with its attributes: what is meant by them is not known.
  private func refuse(
    _ snippet: Snippet, of read: Diagnosed<Manuscript>, _ sources: FileTree
  ) throws {
    DiagnosticPrinter(sources: sources).print(read.complaints(about: snippet).sorted())
    Output.standardError.line("'\(name)' was not run: its attributes have a mistake.")
    throw ExitCode(CommandExit.content.rawValue)
  }
}

extension Diagnosed<Manuscript> {
  /// How the program and those that run with it were written.
  fileprivate func complaints(about snippet: Snippet) -> [Diagnostic] {
    diagnostics.filter { complaint in
      value.roles(of: snippet).contains { $0.isMeant(by: complaint) }
    }
  }
}
