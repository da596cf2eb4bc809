import Localization
import Snippets

/// The words of a chart: names of axes and series, as they are printed.
enum ChartWords {
  static let valueColumnsMax = 12

  static func value(_ text: String) -> DiagramText {
    DiagramText(text).cut(to: valueColumnsMax)
  }

  /// `p50 (µs), whiskers to p99`.
  static func title(
    _ axis: ChartData.Axis, whisker: String? = nil, _ phrases: Phrases
  ) -> DiagramText {
    var title = axis.name
    // The round sizes of a logarithmic axis have units of their own: 64 B, 1 KiB.
    let isInTicks = axis.isLogarithmic && axis.unit?.symbol == "B"
    if let unit = axis.unit, !isInTicks { title += " (\(unit.symbol))" }
    if let whisker { title = phrases(.chartWhiskers, ["axis": title, "whisker": whisker]) }
    if axis.isLogarithmic { title = phrases(.chartLogarithmic, ["axis": title]) }
    return DiagramText(title)
  }
}
