import Localization
import Snippets

/// Lays out lines over an axis of numbers, each with its name where it ends.
struct LineLayout {
  private let data: ChartData
  private let phrases: Phrases
  private let xScale: ChartScale
  private let yScale: ChartScale
  private let plotX: Range<Int>
  private let room: ChartRoom
  private var picture: ChartPicture

  /// The name of the axis stands above it.
  private static let plotY = 34..<334
  /// Between the end of the axis and the names: room for the lines that lead to them.
  private static let leadWidth = 26
  private static let labelPitch = ChartLabel.height + 3

  init(
    _ data: ChartData, _ phrases: Phrases = .builtIn("en"), in room: ChartRoom = .wide
  ) {
    self.data = data
    self.room = room
    picture = ChartPicture(in: room)
    self.phrases = phrases
    let points = data.series.flatMap(\.points)
    xScale = ChartScale(points.map(\.x), data.x, fromZero: false)
    yScale = ChartScale(
      points.flatMap { [$0.y] + [$0.whisker?.y].compactMap { $0 } }, data.y, fromZero: true)
    let ticks = yScale.ticks.map { ChartLabel.width(DiagramText($0.text)) }
    let edge = xScale.ticks.map { ChartLabel.width(DiagramText($0.text)) / 2 + 1 }
    let names = data.series.map { ChartLabel.width(room.name($0.name)) + 14 }
    let left = max(ticks.reduce(0, max) + 8, edge.first ?? 0)
    let right = max(names.reduce(0, max) + Self.leadWidth, edge.last ?? 0)
    plotX = left..<(room.width - right)
  }

  func laidOut() -> ChartPicture {
    var layout = self
    layout.appendAxes()
    for index in data.series.indices { layout.appendWhiskers(index) }
    for index in data.series.indices { layout.appendLine(index) }
    layout.appendNames()
    return layout.picture
  }

  // MARK: Axes

  private mutating func appendAxes() {
    let bottom = Self.plotY.upperBound
    for tick in yScale.ticks {
      picture.draw("ch-grid", "M\(plotX.lowerBound) \(y(tick.value))H\(plotX.upperBound)")
      picture.write(
        ChartLabel(
          DiagramText(tick.text), x: plotX.lowerBound - 8, y: y(tick.value) + 4, .end,
          style: "ch-tick"))
    }
    for tick in xScale.ticks { picture.draw("ch-notch", "M\(x(tick.value)) \(bottom)v5") }
    let floor = yScale.isLogarithmic ? bottom : y(0)
    picture.draw("ch-axis", "M\(plotX.lowerBound) \(floor)H\(plotX.upperBound)")
    picture.write(xScale.ticks.map { (tick: $0, x: x($0.value)) }, y: bottom + 20)
    let columns = room.width / ChartLabel.columnWidth
    let titleY = ChartWords.title(data.y, whisker: data.whisker, phrases).cut(to: columns)
    picture.write(ChartLabel(titleY, x: 0, y: 14, .start, style: "ch-title"))
    let titleX = ChartWords.title(data.x, phrases).cut(to: columns)
    let end = max(plotX.upperBound, ChartLabel.width(titleX))
    picture.write(ChartLabel(titleX, x: end, y: bottom + 40, .end, style: "ch-title"))
    picture.height = bottom + 48
  }

  // MARK: Lines

  private mutating func appendWhiskers(_ index: Int) {
    for point in data.series[index].points {
      guard let whisker = point.whisker else { continue }
      picture.draw(
        "ch-whisker ch-\(index + 1)", "M\(x(point, of: index)) \(y(point.y))V\(y(whisker.y))m-4 0h8"
      )
    }
  }

  private mutating func appendLine(_ index: Int) {
    let places = data.series[index].points.map { (x($0, of: index), y($0.y)) }
    let path = places.map { "\($0.0) \($0.1)" }.joined(separator: "L")
    picture.draw("ch-line ch-dash-\(index + 1) ch-\(index + 1)", "M\(path)")
    let mark = ChartMark(series: index)
    for place in places {
      picture.draw("\(mark.style) ch-\(index + 1)", mark.path(place.0, place.1))
    }
  }

  /// The names stand below each other in the order of the ends, pushed apart where ends are near.
  private mutating func appendNames() {
    let ends = data.series.enumerated().compactMap { index, series in
      series.points.last.map { (series: index, x: x($0, of: index), y: y($0.y)) }
    }.sorted { ($0.y, $0.series) < ($1.y, $1.series) }
    let rows = Self.dodged(ends.map(\.y))
    for (end, row) in zip(ends, rows) {
      let start = plotX.upperBound + Self.leadWidth
      let mark = ChartMark(series: end.series)
      picture.draw(
        end.x < plotX.upperBound - inset - 8
          ? "ch-lead ch-far ch-\(end.series + 1)" : "ch-lead ch-\(end.series + 1)",
        "M\(end.x + 6) \(end.y)L\(start - 6) \(row)")
      picture.draw("\(mark.style) ch-\(end.series + 1)", mark.path(start, row))
      picture.write(
        ChartLabel(
          room.name(data.series[end.series].name), x: start + 10, y: row + 4, .start,
          style: "ch-name ch-\(end.series + 1)"))
    }
  }

  /// Rows for names, each as near as may be to where it would like to stand; `wishes` are sorted.
  ///
  /// Names that would run into each other stand around the middle of their wishes.
  static func dodged(_ wishes: [Int]) -> [Int] {
    var groups: [(sum: Int, count: Int)] = []
    for (index, wish) in wishes.enumerated() {
      groups.append((wish - index * labelPitch, 1))
      while groups.count > 1, let last = groups.last {
        let before = groups[groups.count - 2]
        guard before.sum * last.count > last.sum * before.count else { break }
        groups.removeLast(2)
        groups.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let limit = plotY.upperBound - (wishes.count - 1) * labelPitch
    let tops = groups.flatMap { group in
      Array(
        repeating: max(plotY.lowerBound, min(limit, group.sum / group.count)), count: group.count)
    }
    return tops.enumerated().map { $0.element + $0.offset * labelPitch }
  }

  /// Series with whiskers stand a little beside each other, so that none hides another's.
  private var inset: Int {
    data.whisker == nil ? 0 : (data.series.count - 1) * Self.whiskerPitch / 2
  }

  private static let whiskerPitch = 6

  private func x(_ point: ChartData.Point, of series: Int) -> Int {
    x(point.x) + (inset == 0 ? 0 : series * Self.whiskerPitch - inset)
  }

  private func x(_ value: Double) -> Int {
    let width = plotX.count - 2 * inset
    return plotX.lowerBound + inset + ChartMath.rounded(xScale.fraction(value) * Double(width))
  }

  private func y(_ value: Double) -> Int {
    Self.plotY.upperBound
      - ChartMath.rounded(yScale.fraction(value) * Double(Self.plotY.count))
  }
}
