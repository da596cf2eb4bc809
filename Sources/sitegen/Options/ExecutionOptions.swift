import ArgumentParser
import Execution
import Glibc

/// How programs are compiled and run.
struct ExecutionOptions: ParsableArguments {
  @Option(help: "How many programs are compiled and run at a time (default: the cores).")
  var jobs: Int?

  @Option(help: "auto: the best there is; require: full or fail; reduced: without namespaces.")
  var sandbox: Sandbox.Policy = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  var jobCount: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension Sandbox.Policy: ExpressibleByArgument {}
