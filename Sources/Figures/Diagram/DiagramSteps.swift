import Traces

/// Which events must come before which: the step of an event is the length of the longest chain of
/// program order and causes that leads to it.
///
/// The clock has no say, so that two runs of one program give one picture.
struct DiagramSteps: Sendable, Hashable {
  /// By event.
  let steps: [Int]
  /// The events from the top of the picture to its bottom; within a step by process.
  let order: [Int]

  init(_ trace: Trace) {
    let inner = Self.programOrder(trace)
    let steps =
      Self.longestChains(trace, inner + trace.causes.map { ($0.from, $0.to) })
      ?? Self.longestChains(trace, inner) ?? []
    self.steps = steps
    order = trace.events.indices.sorted {
      (steps[$0], trace.events[$0].process, $0) < (steps[$1], trace.events[$1].process, $1)
    }
  }

  private static func programOrder(_ trace: Trace) -> [(Int, Int)] {
    var last: [Int: Int] = [:]
    return trace.events.indices.compactMap { event in
      let process = trace.events[event].process
      defer { last[process] = event }
      return last[process].map { ($0, event) }
    }
  }

  /// By event; nothing where the edges run in a circle.
  private static func longestChains(_ trace: Trace, _ edges: [(Int, Int)]) -> [Int]? {
    var steps = [Int](repeating: 0, count: trace.events.count)
    var waiting = steps
    var next = [[Int]](repeating: [], count: trace.events.count)
    for (from, to) in edges where steps.indices.contains(from) && steps.indices.contains(to) {
      next[from].append(to)
      waiting[to] += 1
    }
    var ready = steps.indices.filter { waiting[$0] == 0 }
    var place = 0
    while place < ready.count {
      let event = ready[place]
      place += 1
      for follower in next[event] {
        steps[follower] = max(steps[follower], steps[event] + 1)
        waiting[follower] -= 1
        if waiting[follower] == 0 { ready.append(follower) }
      }
    }
    return ready.count == steps.count ? steps : nil
  }
}
