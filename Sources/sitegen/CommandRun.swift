import ArgumentParser
import Basics
import Serving
import Snippets
import Storage

/// The edge of every command, where what the machine could not do becomes a sentence and exit 2.
enum CommandRun {
  static func report(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as ExecutionFailure {
      try end(failure.problem, failure.remedy)
    } catch let failure as StorageFailure {
      try end(failure.problem, failure.remedy)
    } catch let failure as ServingFailure {
      try end(failure.problem, failure.remedy)
    }
  }

  private static func end(_ problem: String, _ remedy: String?) throws {
    say(problem, remedy)
    throw ExitCode(CommandExit.machine.rawValue)
  }

  /// Prints what the machine could not do, and what would help.
  static func say(_ problem: String, _ remedy: String?) {
    let style = TerminalStyle(for: Output.standardError.rawValue)
    say(style.red("error:"), problem, remedy)
  }

  /// Prints what the machine does not do, without which the command goes on.
  static func warn(_ problem: String, _ remedy: String?) {
    let style = TerminalStyle(for: Output.standardError.rawValue)
    say(style.yellow("warning:"), problem, remedy)
  }

  private static func say(_ word: String, _ problem: String, _ remedy: String?) {
    let style = TerminalStyle(for: Output.standardError.rawValue)
    Output.standardError.line("\(word) \(problem)")
    if let remedy { Output.standardError.line("  \(style.cyan("fix:")) \(remedy)") }
  }
}
