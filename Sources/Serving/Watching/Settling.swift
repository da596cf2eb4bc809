/// When changes that come one after the other are one change.
struct Settling: Sendable {
  /// Editors write a file in several steps, a few milliseconds apart.
  var quiet: Duration = .milliseconds(15)
  /// So long it is put off at most, when changes do not end.
  var longest: Duration = .milliseconds(150)

  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  init() {}

  mutating func note(at instant: ContinuousClock.Instant) {
    first = first ?? instant
    last = instant
  }

  /// How long to wait at `instant` before the changes are told: nothing when there are none, zero
  /// when they are due.
  func wait(at instant: ContinuousClock.Instant) -> Duration? {
    guard let first, let last else { return nil }
    let due = min(last + quiet, first + longest)
    return max(.zero, due - instant)
  }

  mutating func reset() {
    first = nil
    last = nil
  }
}
