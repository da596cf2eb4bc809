import Testing

@testable import Serving

/// When changes that come one after the other are one change.
@Suite struct SettlingTests {
  private let start = ContinuousClock.now

  @Test func `without a change there is nothing to wait for`() {
    #expect(Settling().wait(at: start) == nil)
  }

  @Test(arguments: [
    ([0], 0, 15), ([0], 10, 5), ([0], 15, 0), ([0], 40, 0), ([0, 10], 10, 15), ([0, 10], 24, 1),
    (Array(stride(from: 0, through: 140, by: 10)), 140, 10),
    (Array(stride(from: 0, through: 200, by: 10)), 200, 0),
  ])
  func `changes settle, and do not settle for ever`(changes: [Int], now: Int, wait: Int) {
    var settling = Settling()
    for change in changes { settling.note(at: start + .milliseconds(change)) }
    #expect(settling.wait(at: start + .milliseconds(now)) == .milliseconds(wait))
  }

  @Test func `what was told is forgotten`() {
    var settling = Settling()
    settling.note(at: start)
    settling.reset()
    #expect(settling.wait(at: start) == nil)
  }
}
