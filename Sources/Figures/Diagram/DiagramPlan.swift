import Localization
import Traces

/// A trace with all that the layout asks of it: who comes before whom, which way each arrow goes,
/// what is written where.
struct DiagramPlan: Sendable, Hashable {
  let trace: Trace
  let labels: [DiagramText]
  let phrases: Phrases
  let arrangement: DiagramArrangement
  let steps: DiagramSteps
  let routes: [DiagramRoute]
  let ties: [DiagramRoutes.Tie]
  /// By event.
  private(set) var texts: [DiagramEventText]
  /// By event: its place in the order from top to bottom.
  let places: [Int]
  /// What stands beside lifelines; several causes of one call share a stand.
  let stands: [DiagramRoute.Stand: DiagramText]
  /// The events that arrows end in; a birth's ends above its first event.
  let reached: Set<Int>
  /// By object: the events that touch it, from top to bottom.
  let users: [[Int]]

  init(
    _ trace: Trace, labels: [String], in room: DiagramRoom = .wide,
    phrases: Phrases = .builtIn("en")
  ) {
    let steps = DiagramSteps(trace)
    let arrangement = DiagramArrangement(of: trace.processes.count, in: room)
    let routes = DiagramRoutes(trace, steps, arrangement)
    self.trace = trace
    self.phrases = phrases
    self.labels = labels.map { DiagramText($0).cut(to: DiagramMetrics.processColumnsMax) }
    self.arrangement = arrangement
    self.steps = steps
    self.routes = routes.routes
    ties = routes.ties
    texts = []
    let places = Self.places(steps.order)
    self.places = places
    stands = Self.stands(routes.routes)
    reached = Set(routes.routes.filter { $0.way != .birth }.map(\.cause.to))
    users = Self.users(routes, trace.objects.count).map { $0.sorted { places[$0] < places[$1] } }
    let columnsMax = textColumnsMax
    texts = trace.events.map { DiagramEventText($0, columnsMax: columnsMax, arrangement, phrases) }
  }

  /// How much of an event's words is shown: on a phone, what the lifelines leave.
  private var textColumnsMax: Int {
    switch arrangement {
    case .outside: DiagramMetrics.sideColumnsMax
    case .margin: DiagramMetrics.marginColumnsMax
    case .compact: DiagramColumns(self).textColumnsLeft
    }
  }

  private static func places(_ order: [Int]) -> [Int] {
    var places = [Int](repeating: 0, count: order.count)
    for (place, event) in order.enumerated() { places[event] = place }
    return places
  }

  private static func stands(_ routes: [DiagramRoute]) -> [DiagramRoute.Stand: DiagramText] {
    var labels: [DiagramRoute.Stand: [DiagramText]] = [:]
    for route in routes {
      guard let stand = route.stand, labels[stand]?.contains(route.label) != true else { continue }
      labels[stand, default: []].append(route.label)
    }
    return labels.mapValues { labels in
      var joined = DiagramText()
      for (index, label) in labels.enumerated() {
        if index > 0 { joined.append(", ") }
        joined.append(label)
      }
      return joined.cut(to: DiagramMetrics.labelColumnsMax)
    }
  }

  private static func users(_ routes: DiagramRoutes, _ count: Int) -> [Set<Int>] {
    var users = [Set<Int>](repeating: [], count: count)
    for tie in routes.ties { users[tie.object].insert(tie.event) }
    for route in routes.routes {
      guard case .through(let object) = route.way else { continue }
      users[object].formUnion([route.cause.from, route.cause.to])
    }
    return users
  }

  /// From where to where a route goes down, in places.
  func interval(of route: DiagramRoute) -> ClosedRange<Int> {
    places[route.cause.from]...places[route.cause.to]
  }

  /// The side of a process's lifeline on which its words stand.
  func textSide(of process: Int) -> DiagramSide {
    arrangement == .outside && process == 0 && trace.processes.count == 2 ? .left : .right
  }

  func color(of process: Int) -> String { "p\(process % 4 + 1)" }
}
