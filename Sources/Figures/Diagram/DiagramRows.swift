import Traces

/// Where everything stands from top to bottom: by cause, never by the clock.
struct DiagramRows: Sendable, Hashable {
  /// By event.
  let events: [Int]
  /// Below the last row.
  let bottom: Int

  init(_ plan: DiagramPlan, _ columns: DiagramColumns) {
    let spans = Self.spans(plan, columns)
    var events = [Int](repeating: 0, count: plan.trace.events.count)
    var y = plan.arrangement.headerHeight(of: plan.trace.processes.count)
    var previous: Int?
    for row in Self.rows(plan, spans) {
      let step = plan.steps.steps[row[0]]
      y += step == previous ? DiagramMetrics.rowHeight : DiagramMetrics.stepHeight
      y += Self.nameRows(above: row, plan) * DiagramMetrics.nameHeight
      for event in row { events[event] = y }
      previous = step
    }
    self.events = events
    bottom = y
  }

  /// How many rows the names of objects take above the events that introduce them: one where each
  /// name stands in its object, one each where all stand in one column.
  private static func nameRows(above row: [Int], _ plan: DiagramPlan) -> Int {
    let count = plan.users.count { users in users.first.map(row.contains) ?? false }
    return plan.arrangement == .compact ? count : min(count, 1)
  }

  /// The events that stand side by side; an event of two processes' common step shares its row
  /// with the other's where the wires of both stay apart.
  private static func rows(_ plan: DiagramPlan, _ spans: [ClosedRange<Int>]) -> [[Int]] {
    var rows: [[Int]] = []
    for event in plan.steps.order {
      if let last = rows.last, last.count == 1, plan.arrangement == .outside,
        plan.trace.processes.count == 2, plan.steps.steps[last[0]] == plan.steps.steps[event],
        !spans[last[0]].overlaps(spans[event])
      {
        rows[rows.count - 1].append(event)
      } else {
        rows.append([event])
      }
    }
    return rows
  }

  /// By event: how far its wires reach from left to right.
  private static func spans(_ plan: DiagramPlan, _ columns: DiagramColumns) -> [ClosedRange<Int>] {
    var spans = plan.trace.events.map { event in
      let x = columns.lifelines[event.process]
      return (x - DiagramMetrics.textGap)...(x + DiagramMetrics.textGap)
    }
    func extend(_ event: Int, to x: Int) {
      spans[event] = min(spans[event].lowerBound, x)...max(spans[event].upperBound, x)
    }
    for (route, x) in zip(plan.routes, columns.tracks) {
      extend(route.cause.from, to: route.way == .ending ? columns.lifelines[route.fromProcess] : x)
      extend(route.cause.to, to: route.way == .birth ? columns.lifelines[route.toProcess] : x)
    }
    for tie in plan.ties {
      guard let tube = columns.tubes[tie.object] else { continue }
      extend(
        tie.event, to: tube.edge(facing: columns.lifelines[plan.trace.events[tie.event].process]))
    }
    for (stand, label) in plan.stands {
      let width = label.columns * DiagramMetrics.smallColumn + DiagramMetrics.textGap
      let x = columns.standX(stand.flank) + stand.flank.side.sign * width
      extend(stand.event, to: x)
    }
    return spans
  }
}
