/// One side of one lifeline.
struct DiagramFlank: Sendable, Hashable {
  var process: Int
  var side: DiagramSide

  /// The index of the channel there, among `count` processes; one alone has its at the left.
  func channel(of count: Int) -> Int {
    count == 1 ? 0 : side == .right ? process : process - 1
  }
}
