/// The different ways in which one program ran, and how often each was seen.
package struct ProbeTally: Sendable {
  package struct Kind: Sendable {
    package var run: ActionResult.Run
    package var count: Int
    /// Under which it was seen first.
    package var regime: Regime
  }

  /// In the order in which they were seen first.
  package private(set) var kinds: [Kind] = []

  package init() {}

  package var runs: Int { kinds.reduce(0) { $0 + $1.count } }

  package mutating func add(_ run: ActionResult.Run, under regime: Regime) {
    if let index = kinds.firstIndex(where: { $0.run == run }) {
      kinds[index].count += 1
    } else if kinds.count < ProbeTally.kindsMax {
      kinds.append(Kind(run: run, count: 1, regime: regime))
    } else {
      // A clock or a random number: enough is known, and the last kind stands for the rest.
      kinds[kinds.count - 1].count += 1
    }
  }

  /// Far more than the smallest wildcard needs to be found.
  private static let kindsMax = 100
}
