import Localization
import Traces

/// A trace with all that the layout asks of it: who comes before whom, which way each arrow goes,
/// what is written where.
struct DiagramPlan: Sendable, Hashable {
  /// Where the words beside the events stand.
  enum Arrangement: Sendable, Hashable {
    /// Of one or two processes: on the outer side of each lifeline.
    case outside
    /// Of more: in one column at the right of all lifelines, with the name of the process.
    case margin
  }

  let trace: Trace
  let labels: [DiagramText]
  let phrases: Phrases
  let arrangement: Arrangement
  let steps: DiagramSteps
  let routes: [DiagramRoute]
  let ties: [DiagramRoutes.Tie]
  /// By event.
  let texts: [DiagramEventText]
  /// By event: its place in the order from top to bottom.
  let places: [Int]
  /// What stands beside lifelines; several causes of one call share a stand.
  let stands: [DiagramRoute.Stand: DiagramText]
  /// The events that arrows end in; a birth's ends above its first event.
  let reached: Set<Int>
  /// By object: the events that touch it, from top to bottom.
  let users: [[Int]]

  init(_ trace: Trace, labels: [String], phrases: Phrases = .builtIn("en")) {
    let steps = DiagramSteps(trace)
    let routes = DiagramRoutes(trace, steps)
    let arrangement = trace.processes.count > 2 ? Arrangement.margin : .outside
    self.trace = trace
    self.phrases = phrases
    self.labels = labels.map { DiagramText($0).cut(to: DiagramMetrics.processColumnsMax) }
    self.arrangement = arrangement
    self.steps = steps
    self.routes = routes.routes
    ties = routes.ties
    texts = trace.events.map {
      DiagramEventText($0, columnsMax: arrangement.columnsMax, phrases)
    }
    let places = Self.places(steps.order)
    self.places = places
    stands = Self.stands(routes.routes)
    reached = Set(routes.routes.filter { $0.way != .birth }.map(\.cause.to))
    users = Self.users(routes, trace.objects.count).map { $0.sorted { places[$0] < places[$1] } }
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

extension DiagramPlan.Arrangement {
  var columnsMax: Int {
    switch self {
    case .outside: DiagramMetrics.sideColumnsMax
    case .margin: DiagramMetrics.marginColumnsMax
    }
  }
}
