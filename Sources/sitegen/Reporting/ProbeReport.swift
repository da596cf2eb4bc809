import Basics
import Pipeline
import Snippets
import Synchronization

/// Says how far a probe has come, how long it will take, and what it found.
///
/// A class, because the workers of a probe tell it from several threads.
final class ProbeReport: Sendable {
  private let line = ProgressLine(isQuiet: false)
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let regime = Mutex<Regime?>(nil)

  init() { start = clock.now }

  func begin(_ probe: Probe) {
    line.print("probing \(counted(probe.actions.count, "program")): \(probe.total) runs")
  }

  @Sendable func note(_ progress: ProbeProgress) {
    let isNew = regime.withLock { known in
      defer { known = progress.regime }
      return known != progress.regime
    }
    if isNew { line.print("  \(progress.regime.rawValue)") }
    line.show("\(progress.done) of \(progress.total) runs, \(left(progress)): \(progress.name)")
  }

  /// In the order of the programs: those that are not simply stable, then all of them in one line.
  func print(_ findings: [ProbeFinding]) {
    line.clear()
    let width = findings.map(\.name.count).max() ?? 0
    for finding in findings where finding.steadiness != .stable {
      let name = finding.name + String(repeating: " ", count: width - finding.name.count)
      let note = finding.isDeclared ? "" : ", not declared"
      Output.standardOutput.line("\(name)  \(finding.steadiness.name)\(note)")
    }
    let names = ["stable", "order-only", "value-varying", "flaky"]
    let counts = names.compactMap { name -> String? in
      let count = findings.count { $0.steadiness.name == name }
      return count == 0 ? nil : "\(count) \(name)"
    }
    let runs = findings.reduce(0) { $0 + $1.runs }
    Output.standardOutput.line(
      "\(counted(findings.count, "program")), \(runs) runs: \(counts.joined(separator: ", ")).")
  }

  private func left(_ progress: ProbeProgress) -> String {
    let spent = (clock.now - start) / .seconds(1)
    let seconds = Int(spent / Double(progress.done) * Double(progress.total - progress.done))
    return seconds < 60 ? "about \(seconds) s left" : "about \((seconds + 30) / 60) min left"
  }
}
