/// Two works done in turn, A B A B …, so that a drift of the machine's speed meets both alike.
struct Comparison {
  /// Seconds of the work in question, one a round.
  private(set) var own: [Double] = []
  /// Seconds of the floor or the peer.
  private(set) var other: [Double] = []
  private(set) var peakBytes = 0

  /// Runs both works `rounds` times; the time of `prepare`, before each round, is not counted.
  ///
  /// - Throws: the first work that failed.
  init(
    rounds: Int, own: () throws(BenchFailure) -> Invocation.Figures,
    other: () throws(BenchFailure) -> Double, prepare: () throws(BenchFailure) -> Void
  ) throws(BenchFailure) {
    for _ in 0..<rounds {
      try prepare()
      let figures = try own()
      self.own.append(figures.wallSeconds)
      peakBytes = max(peakBytes, figures.peakBytes)
      self.other.append(try other())
    }
  }

  var ownMedian: Double { median(own) }
  var otherMedian: Double { median(other) }

  /// The median of the ratios round by round.
  var ratio: Double { median(zip(own, other).map { $0 / $1 }) }
}

/// The middle value; of an even number, the lower of the two in the middle.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  return values.sorted()[(values.count - 1) / 2]
}
