/// Across: where an object of the kernel stands, and the tracks of the arrows that go through it.
struct DiagramTube: Sendable, Hashable {
  let object: Int
  let name: DiagramText
  /// By track, from the left edge.
  private let trackOffsets: [Int]
  let width: Int
  /// The left edge.
  var x = 0

  /// Labels stand at the right of their track.
  init(object: Int, name: DiagramText, labelWidths: [Int]) {
    let tracksWidth = labelWidths.reduce(0) { $0 + Self.width(ofTrack: $1) }
    let nameWidth = name.columns * DiagramMetrics.smallColumn + 16
    let width = max(nameWidth, tracksWidth + 16, 44)
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
