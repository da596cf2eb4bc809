import Localization
import Snippets

/// A chart in two sentences, for those who cannot see it.
struct ChartDescription {
  private let data: ChartData
  private let phrases: Phrases

  init(_ data: ChartData, _ phrases: Phrases) {
    self.data = data
    self.phrases = phrases
  }

  /// `p50 (µs) by mechanism`.
  var title: String {
    phrases(
      .chartTitle,
      [
        "x": ChartWords.title(axis(data.x), phrases).string,
        "y": ChartWords.title(axis(data.y), phrases).string,
      ])
  }

  var description: String {
    let names = data.series.map(\.name).joined(separator: ", ")
    return phrases(
      data.kind == .bar ? .chartBars : .chartLines, ["names": names, "extremes": extremes])
  }

  private func axis(_ axis: ChartData.Axis) -> ChartData.Axis {
    var plain = axis
    plain.isLogarithmic = false
    return plain
  }

  private var extremes: String {
    let points = data.series.flatMap { series in series.points.map { (series, $0) } }
    guard let least = points.min(by: { $0.1.y < $1.1.y }),
      let most = points.max(by: { $0.1.y < $1.1.y }), least.1.y != most.1.y
    else { return "" }
    let unit = data.y.unit.map { " " + $0.symbol } ?? ""
    return phrases(
      .chartExtremes,
      [
        "least": least.1.text + unit, "leastName": name(least), "most": most.1.text + unit,
        "mostName": name(most),
      ])
  }

  private func name(_ point: (ChartData.Series, ChartData.Point)) -> String {
    guard data.kind == .bar else { return point.0.name }
    let category = data.categories[Int(point.1.x)]
    return data.series.count == 1 ? category : "\(category), \(point.0.name)"
  }
}
