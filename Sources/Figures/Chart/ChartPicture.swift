/// A chart laid out: outlines, and words where there is room for them.
struct ChartPicture: Sendable, Hashable {
  struct Outline: Sendable, Hashable {
    /// Classes of the style sheet.
    var style: String
    /// The `d` of a path.
    var path: String
  }

  let room: ChartRoom
  var height = 0
  private(set) var outlines: [Outline] = []
  private(set) var labels: [ChartLabel] = []

  init(in room: ChartRoom) {
    self.room = room
  }

  mutating func draw(_ style: String, _ path: String) {
    outlines.append(Outline(style: style, path: path))
  }

  mutating func write(_ label: ChartLabel) { labels.append(label) }

  /// Writes the numbers of an axis at their places: all of them, or the main ones alone where those
  /// have room and all have not, or else as many as do not run into the one before.
  mutating func write(_ ticks: [(tick: ChartTick, x: Int)], y: Int) {
    func labels(_ ticks: [(tick: ChartTick, x: Int)]) -> [ChartLabel] {
      ticks.map { ChartLabel(DiagramText($0.tick.text), x: $0.x, y: y, .middle, style: "ch-tick") }
    }
    let main = ticks.filter(\.tick.isMain)
    let all = apart(labels(ticks))
    let isThinned = all.count < ticks.count && main.count > 1
    for label in isThinned ? apart(labels(main)) : all { write(label) }
  }

  /// Those that do not run into the one before them, from left to right.
  private func apart(_ labels: [ChartLabel]) -> [ChartLabel] {
    var end = Int.min
    return labels.sorted { $0.x < $1.x }.filter { label in
      guard label.span.lowerBound > end, label.span.upperBound <= room.width else { return false }
      end = label.span.upperBound + ChartLabel.columnWidth
      return true
    }
  }
}
