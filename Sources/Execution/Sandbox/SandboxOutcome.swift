package import Snippets

/// What came of a command in a sandbox. The program itself is `transcript.processes[0]`.
package struct SandboxOutcome: Sendable {
  package var transcript: Transcript
  /// The limit at which everything was stopped, if one was reached.
  package var exceeded: Limits.Name?
  /// For reports only; never part of a page.
  package var wallSeconds: Double

  package init(transcript: Transcript, exceeded: Limits.Name?, wallSeconds: Double) {
    self.transcript = transcript
    self.exceeded = exceeded
    self.wallSeconds = wallSeconds
  }
}
