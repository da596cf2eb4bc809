/// Why a text is no recorded trace.
package struct TraceProblem: Error, Sendable, Hashable {
  /// 1-based.
  package var line: Int
  /// A sentence without a full stop.
  package var problem: String

  package init(line: Int, _ problem: String) {
    self.line = line
    self.problem = problem
  }
}
