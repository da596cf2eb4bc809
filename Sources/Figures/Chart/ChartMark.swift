/// The mark of a series at each of its values: told apart by its shape, in print and by everybody.
enum ChartMark: Int, Sendable, Hashable, CaseIterable {
  case disc, square, triangle, diamond, ring, box, funnel, cross

  init(series: Int) {
    self = Self.allCases[series % Self.allCases.count]
  }

  /// Whether its inside shows what is behind it.
  var isHollow: Bool { self == .ring || self == .box || self == .funnel }

  /// An outline around a point.
  func path(_ x: Int, _ y: Int) -> String {
    switch self {
    case .disc, .ring: "M\(x - 4) \(y)a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z"
    case .square, .box: "M\(x - 4) \(y - 4)h8v8h-8Z"
    case .triangle: "M\(x) \(y - 5)l5 9h-10Z"
    case .funnel: "M\(x) \(y + 5)l5 -9h-10Z"
    case .diamond: "M\(x) \(y - 5)l5 5l-5 5l-5 -5Z"
    case .cross: "M\(x - 4) \(y - 4)l8 8m-8 0l8 -8"
    }
  }

  var style: String { isHollow ? "ch-point ch-hollow" : "ch-point" }
}
