/// Which events are known to come before which: by the order of the programs, and by causes.
struct EventReach {
  private var effects: [[Int]]

  init(_ events: [TraceEvent], _ causes: Set<TraceCause>) {
    effects = [[Int]](repeating: [], count: events.count)
    for index in events.indices.dropFirst() where events[index].process == events[index - 1].process
    {
      effects[index - 1].append(index)
    }
    for cause in causes { effects[cause.from].append(cause.to) }
  }

  /// Whether `first` certainly came before `last`.
  func leads(from first: Int, to last: Int) -> Bool {
    var seen: Set<Int> = []
    var waiting = [first]
    while let event = waiting.popLast() {
      for effect in effects[event] where seen.insert(effect).inserted {
        if effect == last { return true }
        waiting.append(effect)
      }
    }
    return false
  }
}
