/// The outline of a wire, with its corners rounded.
struct DiagramPath: Sendable, Hashable {
  private static let radius = 6

  let description: String

  init(_ points: [DiagramPoint]) {
    guard let first = points.first, let last = points.last else {
      description = ""
      return
    }
    var text = "M\(first.x) \(first.y)"
    for index in points.indices.dropFirst().dropLast() {
      text += Self.corner(points[index - 1], points[index], points[index + 1])
    }
    description = text + "L\(last.x) \(last.y)"
  }

  private static func corner(
    _ before: DiagramPoint, _ corner: DiagramPoint, _ after: DiagramPoint
  ) -> String {
    let (start, end) = (toward(before, from: corner), toward(after, from: corner))
    return "L\(start.x) \(start.y)Q\(corner.x) \(corner.y) \(end.x) \(end.y)"
  }

  private static func toward(_ point: DiagramPoint, from corner: DiagramPoint) -> DiagramPoint {
    let (x, y) = (point.x - corner.x, point.y - corner.y)
    let reach = min(radius, max(abs(x), abs(y)) / 2)
    return DiagramPoint(corner.x + x.signum() * reach, corner.y + y.signum() * reach)
  }
}
