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

  /// Writes those of the labels that do not run into the one before them.
  mutating func write(beside candidates: [ChartLabel]) {
    var end = Int.min
    for label in candidates.sorted(by: { $0.x < $1.x })
    where label.span.lowerBound > end && label.span.upperBound <= room.width {
      write(label)
      end = label.span.upperBound + ChartLabel.columnWidth
    }
  }
}
