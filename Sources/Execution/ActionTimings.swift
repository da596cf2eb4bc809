/// Where the time of an action went; for reports only, never part of a page.
package struct ActionTimings: Sendable, Hashable {
  /// Of all its programs; of those compiled in a batch, their own part.
  package var compileSeconds = 0.0
  /// Of all untraced runs.
  package var runSeconds = 0.0
  package var traceSeconds = 0.0

  package init(compileSeconds: Double = 0, runSeconds: Double = 0, traceSeconds: Double = 0) {
    self.compileSeconds = compileSeconds
    self.runSeconds = runSeconds
    self.traceSeconds = traceSeconds
  }

  package var totalSeconds: Double { compileSeconds + runSeconds + traceSeconds }
}
