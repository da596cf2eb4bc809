/// Of a lifeline.
enum DiagramSide: Sendable, Hashable {
  case left, right

  /// From the lifeline outwards, along x.
  var sign: Int { self == .left ? -1 : 1 }
}
