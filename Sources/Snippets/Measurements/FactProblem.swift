/// A cell of a table that no fact fills, or that facts fill with different values.
package struct FactProblem: Sendable, Hashable {
  package var summary: String
  /// The facts that contradict each other, the first of each value; those of the table's programs
  /// when something is missing.
  package var sources: [Fact.Source]

  package init(summary: String, sources: [Fact.Source]) {
    self.summary = summary
    self.sources = sources
  }
}
