/// Which of several parallel tracks each of many intervals takes, so that no two of one track touch.
///
/// What begins later takes a track above all that are still taken: arrows that arrive in the order
/// in which they left then never cross, if the tracks count towards where they come from.
struct DiagramTracks: Sendable, Hashable {
  /// Beyond, tracks are reused where there is one: a long queue must not grow in width for ever.
  private static let countMax = 8

  /// By interval.
  let tracks: [Int]
  let count: Int

  init(_ intervals: [ClosedRange<Int>]) {
    var tracks = [Int](repeating: 0, count: intervals.count)
    var ends: [Int] = []
    let order = intervals.indices.sorted {
      (intervals[$0].lowerBound, -intervals[$0].upperBound, $0)
        < (intervals[$1].lowerBound, -intervals[$1].upperBound, $1)
    }
    for index in order {
      let track = Self.track(from: intervals[index].lowerBound, ends)
      if track == ends.count { ends.append(0) }
      ends[track] = intervals[index].upperBound
      tracks[index] = track
    }
    self.tracks = tracks
    count = ends.count
  }

  private static func track(from start: Int, _ ends: [Int]) -> Int {
    let above = ends.lastIndex { $0 >= start }.map { $0 + 1 } ?? 0
    return above < countMax ? above : ends.firstIndex { $0 < start } ?? ends.count
  }
}
