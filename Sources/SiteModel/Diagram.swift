package import Snippets
package import Traces

/// The picture of a traced run, before it is drawn.
package struct Diagram: Sendable, Hashable {
  package var trace: Trace
  /// What the processes are called, in the order of the trace's.
  package var names: [LaneName]
  /// For each role the snippet whose lines its events stand in: indices into
  /// `Manuscript.snippets`.
  package var members: [Int]
  /// The machine lets nobody trace, and this is the reviewed trace.
  package var isRecorded: Bool
  /// The trace is another one in every run, and this is the reviewed one, or one of them.
  package var isVolatile: Bool

  package init(
    trace: Trace, names: [LaneName], members: [Int], isRecorded: Bool, isVolatile: Bool
  ) {
    self.trace = trace
    self.names = names
    self.members = members
    self.isRecorded = isRecorded
    self.isVolatile = isVolatile
  }
}
