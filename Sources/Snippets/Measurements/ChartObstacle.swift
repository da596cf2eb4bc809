/// Why a table cannot be drawn as a chart.
package struct ChartObstacle: Error, Sendable, Hashable {
  /// A sentence without a full stop.
  package let summary: String

  init(_ summary: String) { self.summary = summary }
}
