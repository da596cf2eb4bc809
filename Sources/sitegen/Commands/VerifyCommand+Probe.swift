import ArgumentParser
import Basics
import Execution
import Pipeline
import SiteModel
import Snippets

extension VerifyCommand {
  /// Whether programs are flaky: runs the chosen ones again and again, under four regimes.
  func probe(_ manuscript: Manuscript, _ sources: FileTree, times: Int) async throws {
    let products = manuscript.configuration.products
    let probe = Probe(
      of: manuscript.snippets, products: products, times: times, where: isChosen)
    guard !probe.actions.isEmpty else { throw ValidationError("No program is there to be run.") }
    let bench = try await Workbench(
      project, execution, products: products, cacheUse: .bypass, onEvent: { _ in })
    let report = ProbeReport()
    if let reason = bench.reducedReason {
      Output.standardError.line("sandbox: reduced (\(reason))")
    }
    report.begin(probe)
    let runner = MachineProbeRunner(
      try await bench.executor.prepare(probe.actions), processors: ExecutionOptions.processors)
    let findings = try await probe.findings(
      jobs: execution.jobCount, with: runner, onProgress: report.note)
    report.print(findings)
    DiagnosticPrinter(sources: sources).print(findings.flatMap(\.diagnostics).sorted())
    guard findings.allSatisfy(\.isDeclared) else {
      throw ExitCode(CommandExit.content.rawValue)
    }
  }
}
