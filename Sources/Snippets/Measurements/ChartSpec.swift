/// How printed figures are drawn.
package struct ChartSpec: Sendable, Hashable {
  /// As the author wrote it.
  package var text: String

  package static func parse(_ text: String) -> Result<ChartSpec, CheckProblem> {
    .success(ChartSpec(text: text))
  }
}
