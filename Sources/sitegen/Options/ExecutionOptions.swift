import ArgumentParser
import Execution
import Glibc

/// How programs are compiled and run.
struct ExecutionOptions: ParsableArguments {
  @Option(help: .init("Programs at a time (default: the cores).", valueName: "count"))
  var jobs: Int?

  @Option(help: .init("The best there is, full or fail, or processes only.", valueName: "kind"))
  var sandbox: Sandbox.Policy = .auto

  /// Of interest to those who doubt us; so that the others' help fits a screen, it is not in it.
  @Option(
    help: .init(
      "Compile together if possible, never, or fail.", valueName: "kind", visibility: .hidden))
  var batch: Batching = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  var jobCount: Int { jobs ?? Self.processors }

  /// Those of this machine that are switched on.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension Sandbox.Policy: ExpressibleByArgument {}
extension Batching: ExpressibleByArgument {}
