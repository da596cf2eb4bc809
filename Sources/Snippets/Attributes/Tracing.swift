/// Whether a run's system calls are shown, and what is promised about them.
package enum Tracing: Sendable, Hashable {
  case none
  /// Every run gives the same trace.
  case stable
  /// Traces differ from run to run, and one of them is shown.
  case volatile
}
