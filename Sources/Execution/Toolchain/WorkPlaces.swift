/// How many compilers and programs are at work, and who has lent his place to another.
///
/// A program that sleeps needs no processor. So its place can be lent, but not without end: the
/// guess may be wrong.
struct WorkPlaces {
  private let count: Int
  private var taken = 0
  /// Positions of actions whose places others have.
  private var lenders: Set<Int> = []

  init(_ count: Int) { self.count = count }

  var isFree: Bool { taken < count }

  var areAllFree: Bool { taken == 0 && lenders.isEmpty }

  mutating func take() { taken += 1 }

  /// Gives the place of a running action to another, when not too many have done so.
  mutating func lend(for position: Int) {
    guard lenders.count < count, lenders.insert(position).inserted else { return }
    taken -= 1
  }

  /// When the action at a position, or a compilation, has ended.
  mutating func leave(_ position: Int? = nil) {
    if let position, lenders.remove(position) != nil { return }
    taken -= 1
  }
}
