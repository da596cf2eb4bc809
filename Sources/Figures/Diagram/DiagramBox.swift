/// A rectangle of the view box, in whole units.
struct DiagramBox: Sendable, Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  var maxX: Int { x + width }
  var maxY: Int { y + height }

  func overlaps(_ other: DiagramBox) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether a horizontal or vertical line touches the inside.
  func isCrossed(from start: DiagramPoint, to end: DiagramPoint) -> Bool {
    max(start.x, end.x) > x && min(start.x, end.x) < maxX
      && max(start.y, end.y) > y && min(start.y, end.y) < maxY
  }

  func contains(_ other: DiagramBox) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }

  func contains(_ point: DiagramPoint) -> Bool {
    (x...maxX).contains(point.x) && (y...maxY).contains(point.y)
  }
}
