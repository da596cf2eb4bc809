/// What had to come before what: the order of each program, and causes before their effects.
struct EventOrder {
  /// For each event the length of the longest chain that leads to it.
  ///
  /// Events that are in a circle, which real ones never are, come after all others.
  private(set) var chainLengths: [Int]
  /// Events in a circle, or after one.
  private(set) var unordered: Set<Int> = []

  init(events: [TraceEvent], causes: [TraceCause]) {
    var effects = [[Int]](repeating: [], count: events.count)
    var waitsFor = [Int](repeating: 0, count: events.count)
    func add(_ from: Int, _ to: Int) {
      guard events.indices.contains(from), events.indices.contains(to) else { return }
      effects[from].append(to)
      waitsFor[to] += 1
    }
    var last: [Int: Int] = [:]
    for (index, event) in events.enumerated() {
      if let before = last[event.process] { add(before, index) }
      last[event.process] = index
    }
    for cause in causes { add(cause.from, cause.to) }

    chainLengths = [Int](repeating: 0, count: events.count)
    var ready = events.indices.filter { waitsFor[$0] == 0 }
    var isDone = [Bool](repeating: false, count: events.count)
    while let event = ready.popLast() {
      isDone[event] = true
      for effect in effects[event] {
        chainLengths[effect] = max(chainLengths[effect], chainLengths[event] + 1)
        waitsFor[effect] -= 1
        if waitsFor[effect] == 0 { ready.append(effect) }
      }
    }
    for index in events.indices where !isDone[index] {
      unordered.insert(index)
      chainLengths[index] = events.count + index
    }
  }

  /// Those of `causes` with which no event comes before itself.
  ///
  /// What really happened has no circles; a match that was guessed wrongly could make one. The last
  /// of the causes in a circle is given up, until there is none.
  static func withoutCircles(_ causes: [TraceCause], of events: [TraceEvent]) -> [TraceCause] {
    var rest = causes.sorted()
    while true {
      let unordered = EventOrder(events: events, causes: rest).unordered
      guard !unordered.isEmpty,
        let wrong = rest.lastIndex(where: {
          unordered.contains($0.from) && unordered.contains($0.to)
        })
      else { return rest }
      rest.remove(at: wrong)
    }
  }
}
