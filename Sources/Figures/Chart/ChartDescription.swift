import Snippets

/// A chart in two sentences, for those who cannot see it.
struct ChartDescription {
  private let data: ChartData

  init(_ data: ChartData) { self.data = data }

  /// `p50 (µs) by mechanism`.
  var title: String {
    "\(ChartWords.title(axis(data.y)).string) by \(ChartWords.title(axis(data.x)).string)"
  }

  var description: String {
    let names = data.series.map(\.name).joined(separator: ", ")
    let kind = data.kind == .bar ? "Bars" : "Lines"
    return "\(kind) for \(names)\(extremes). The table below the picture has every figure."
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
    return ", from \(least.1.text)\(unit) (\(name(least))) to \(most.1.text)\(unit) (\(name(most)))"
  }

  private func name(_ point: (ChartData.Series, ChartData.Point)) -> String {
    guard data.kind == .bar else { return point.0.name }
    let category = data.categories[Int(point.1.x)]
    return data.series.count == 1 ? category : "\(category), \(point.0.name)"
  }
}
