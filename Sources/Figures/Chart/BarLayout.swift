import Localization
import Snippets

/// Lays out bars from left to right, one below the other, so that their names can be read.
///
/// A logarithmic axis has no zero for a bar to begin at: there is a dot, and a dotted line to it.
struct BarLayout {
  private let data: ChartData
  private let phrases: Phrases
  private let scale: ChartScale
  /// The room of the bars.
  private let plot: Range<Int>
  private let room: ChartRoom
  private var picture: ChartPicture

  private static let barHeight = 16
  private static let barPitch = 20
  private static let groupGap = 10
  private static let top = 8

  init(
    _ data: ChartData, _ phrases: Phrases = .builtIn("en"), in room: ChartRoom = .wide
  ) {
    self.data = data
    self.room = room
    picture = ChartPicture(in: room)
    self.phrases = phrases
    let points = data.series.flatMap(\.points)
    let ends = points.flatMap { [$0.y] + [$0.whisker?.y].compactMap { $0 } }
    scale = ChartScale(ends, data.y, fromZero: true)
    let names = data.categories.map { ChartLabel.width(room.name($0)) }
    let values = data.series.flatMap { series in
      series.points.map { ChartLabel.width(Self.words($0, of: series, data, room)) }
    }
    let edges = [scale.ticks.first, scale.ticks.last].compactMap { $0 }.map { tick in
      ChartLabel.width(DiagramText(tick.text)) / 2 + 1
    }
    let left = (names + edges).reduce(40, max) + 10
    let right = room.width - (values + edges).reduce(40, max) - 8
    plot = left..<right
  }

  func laidOut() -> ChartPicture {
    var layout = self
    layout.appendAxis(bottom: bottom)
    var y = Self.top
    for category in data.categories.indices { layout.appendGroup(category, at: &y) }
    return layout.picture
  }

  private var bottom: Int {
    let bars = data.series.reduce(0) { $0 + $1.points.count }
    return Self.top + bars * Self.barPitch + data.categories.count * Self.groupGap
  }

  private mutating func appendGroup(_ category: Int, at y: inout Int) {
    let start = y
    for (index, series) in data.series.enumerated() {
      guard let point = series.points.first(where: { $0.x == Double(category) }) else { continue }
      append(point, of: series, index, at: y)
      y += Self.barPitch
    }
    picture.write(
      ChartLabel(
        room.name(data.categories[category]), x: plot.lowerBound - 8,
        y: (start + y) / 2 + 2, .end, style: "ch-name"))
    y += Self.groupGap
  }

  private mutating func append(
    _ point: ChartData.Point, of series: ChartData.Series, _ index: Int, at y: Int
  ) {
    let color = "ch-\(index + 1)"
    let end = x(point.y)
    let middle = y + Self.barHeight / 2
    if scale.isLogarithmic {
      picture.draw("ch-stem \(color)", "M\(plot.lowerBound) \(middle)H\(end)")
    } else {
      let zero = x(0)
      picture.draw(
        "ch-bar ch-fill-\(index % 4 + 1) \(color)",
        "M\(min(zero, end)) \(y)H\(max(zero, end))v\(Self.barHeight)H\(min(zero, end))Z")
    }
    var right = max(end, scale.isLogarithmic ? end : x(0))
    if let whisker = point.whisker {
      picture.draw("ch-whisker", "M\(end) \(middle)H\(x(whisker.y))m0 -4v8")
      right = max(right, x(whisker.y))
    }
    if scale.isLogarithmic {
      picture.draw("ch-point \(color)", ChartMark(series: index).path(end, middle))
    }
    picture.write(
      ChartLabel(
        Self.words(point, of: series, data, room), x: right + 8, y: middle + 4, .start,
        style: "ch-value"))
  }

  private mutating func appendAxis(bottom: Int) {
    let ticks = scale.ticks.map { (tick: $0, x: x($0.value)) }
    for (_, x) in ticks { picture.draw("ch-grid", "M\(x) 0V\(bottom)") }
    if !scale.isLogarithmic { picture.draw("ch-axis", "M\(x(0)) 0V\(bottom)") }
    picture.write(ticks, y: bottom + 16)
    let title = ChartWords.title(data.y, whisker: data.whisker, phrases)
    let columns = room.width / ChartLabel.columnWidth
    let isWide = ChartLabel.width(title) > room.width - plot.lowerBound
    picture.write(
      ChartLabel(
        title.cut(to: columns), x: isWide ? 0 : plot.lowerBound, y: bottom + 36, .start,
        style: "ch-title"))
    picture.height = bottom + 44
  }

  private func x(_ value: Double) -> Int {
    plot.lowerBound + ChartMath.rounded(scale.fraction(value) * Double(plot.count))
  }

  /// `4.10`, or `4.10 p50` where several bars share a name; with a whisker, `4.10, p99 5.90`.
  private static func words(
    _ point: ChartData.Point, of series: ChartData.Series, _ data: ChartData, _ room: ChartRoom
  ) -> DiagramText {
    var words = ChartWords.value(point.text)
    if data.series.count > 1 {
      words.append(" ")
      words.append(room.name(series.name))
    }
    if room.saysWhiskers, let whisker = point.whisker, let name = data.whisker {
      words.append(", ")
      words.append(room.name(name))
      words.append(" ")
      words.append(ChartWords.value(whisker.text))
    }
    return words.cut(to: room.wordsColumnsMax)
  }
}
