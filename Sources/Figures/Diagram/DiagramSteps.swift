import Traces

/// Which events nothing orders: those of one step.
///
/// The step of an event is the length of the longest chain of program order and causes that leads
/// to it. The clock has no say, so that two runs of one program give one picture.
struct DiagramSteps: Sendable, Hashable {
  /// By event.
  let steps: [Int]
  /// The events from the top of the picture to its bottom; within a step by process.
  let order: [Int]

  init(_ trace: Trace) {
    let rows = trace.rows
    let order = trace.events.indices.sorted { rows[$0] < rows[$1] }
    var causes = [[Int]](repeating: [], count: rows.count)
    for cause in trace.causes where rows.indices.contains(cause.to) {
      causes[cause.to].append(cause.from)
    }
    var steps = [Int](repeating: 0, count: rows.count)
    var last: [Int: Int] = [:]
    for event in order {
      let process = trace.events[event].process
      // What stands below can be a cause only in a damaged recording.
      let before = causes[event].filter { rows.indices.contains($0) && rows[$0] < rows[event] }
      steps[event] = (before + [last[process]].compactMap { $0 }).map { steps[$0] + 1 }.max() ?? 0
      last[process] = event
    }
    self.steps = steps
    self.order = order
  }
}
