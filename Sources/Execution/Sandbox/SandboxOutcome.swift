package import Snippets

/// What came of a command in a sandbox.
///
/// The program of each role is the first process of that role, started or not.
package struct SandboxOutcome: Sendable {
  package var transcript: Transcript
  /// The limit at which everything was stopped, if one was reached.
  package var exceeded: Limits.Name?
  /// What the run left behind, sorted.
  package var leftovers: [Leftover] = []
  /// Who waited in vain, when a role was never started.
  package var standstill: Standstill?
  /// Lines that the tracer wrote to stdout or stderr; empty without a tracer.
  package var tracerMessages: [String] = []
  /// What `SandboxCommand.collects` asked for, as far as it was there, in that order.
  package var files: [SandboxCommand.File]
  /// For reports only; never part of a page.
  package var wallSeconds: Double

  package init(
    transcript: Transcript, exceeded: Limits.Name?, files: [SandboxCommand.File] = [],
    wallSeconds: Double
  ) {
    self.transcript = transcript
    self.exceeded = exceeded
    self.files = files
    self.wallSeconds = wallSeconds
  }
}
