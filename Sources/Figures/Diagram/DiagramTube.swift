/// Across: where an object of the kernel stands, and the tracks of the arrows that go through it.
struct DiagramTube: Sendable, Hashable {
  let object: Int
  let name: DiagramText
  /// By track, from the left edge.
  private let trackOffsets: [Int]
  let width: Int
  /// Of its channel, from the left; objects that are used one after the other may share one.
  var column = 0
  /// The left edge.
  var x = 0

  /// Labels stand at the right of their track, and the name within where there is room for it.
  init(
    object: Int, name: DiagramText, labelWidths: [Int], _ arrangement: DiagramArrangement
  ) {
    let tracksWidth = labelWidths.reduce(0) { $0 + Self.width(ofTrack: $1) }
    let wordsWidth =
      arrangement == .compact
      ? tracksWidth + 8
      : max(name.columns * DiagramMetrics.smallColumn, tracksWidth) + 16
    let width = max(wordsWidth, arrangement.tubeMin)
    var offset = (width - tracksWidth) / 2 + 6
    var offsets: [Int] = []
    for labelWidth in labelWidths {
      offsets.append(offset)
      offset += Self.width(ofTrack: labelWidth)
    }
    self.object = object
    self.name = name
    self.width = width
    trackOffsets = offsets
  }

  private static func width(ofTrack labelWidth: Int) -> Int { 12 + labelWidth }

  var maxX: Int { x + width }

  func x(ofTrack track: Int) -> Int { x + trackOffsets[track] }

  /// The edge that an arrow from `place` meets.
  func edge(facing place: Int) -> Int { place < x + width / 2 ? x : maxX }
}
