/// The shape of a process, as in the listing's lanes: circle, diamond, square, triangle.
struct DiagramMark: Sendable, Hashable {
  let process: Int

  /// Drawn around `center`.
  func path(at center: DiagramPoint) -> String {
    let (x, y) = (center.x, center.y)
    return switch process % 4 {
    case 0: "M\(x - 4) \(y)a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z"
    case 1: "M\(x) \(y - 6)L\(x + 6) \(y)L\(x) \(y + 6)L\(x - 6) \(y)Z"
    case 2: "M\(x - 4) \(y - 4)h8v8h-8Z"
    default: "M\(x) \(y - 5)l6 10h-12Z"
    }
  }

  /// From the fifth process on the shapes come again, hollow.
  var isHollow: Bool { process / 4 % 2 == 1 }
}
