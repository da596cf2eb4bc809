/// A place in the view box, in whole units.
struct DiagramPoint: Sendable, Hashable {
  var x: Int
  var y: Int

  init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}
