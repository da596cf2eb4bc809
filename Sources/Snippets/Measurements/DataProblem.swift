/// Why what a program printed is no table.
package struct DataProblem: Error, Sendable, Hashable {
  /// The place of the offending line among those printed, 0-based; nothing when all are to blame.
  package var line: Int?
  package var summary: String

  package init(line: Int?, summary: String) {
    self.line = line
    self.summary = summary
  }
}
