extension Trace {
  /// For each event its row in a drawing: a row of its own, below all that had to come before.
  ///
  /// Its place is the longest chain of events that leads to it, along the order of the programs and
  /// from causes to effects; among equals the earlier process comes first. No clock is asked, so
  /// that equal traces are equal drawings.
  package var rows: [Int] {
    let chain = EventOrder(events: events, causes: causes).chainLengths
    let order = events.indices.sorted {
      (chain[$0], events[$0].process, $0) < (chain[$1], events[$1].process, $1)
    }
    var rows = [Int](repeating: 0, count: events.count)
    for (row, event) in order.enumerated() { rows[event] = row }
    return rows
  }
}
