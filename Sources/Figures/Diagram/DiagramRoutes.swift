import Traces

/// The ways of all causes, and of the calls that touch an object without causing anything.
struct DiagramRoutes: Sendable, Hashable {
  /// A call and the object it touches.
  struct Tie: Sendable, Hashable {
    var event: Int
    var object: Int
  }

  let routes: [DiagramRoute]
  let ties: [Tie]

  init(_ trace: Trace, _ steps: DiagramSteps, _ arrangement: DiagramArrangement) {
    let ends = Self.ends(trace)
    // A cause that does not lead downwards can only come from a damaged recording.
    let causes = trace.causes.filter { cause in
      trace.events.indices.contains(cause.from) && trace.events.indices.contains(cause.to)
        && steps.steps[cause.from] < steps.steps[cause.to]
    }
    let routes = causes.map { cause in
      let route = Self.route(cause, trace, ends)
      return arrangement.saysAll ? route : route.unlabeled
    }
    self.routes = routes
    ties = Self.ties(trace, routes)
  }

  /// The first and the last event of each process.
  private static func ends(_ trace: Trace) -> [Int: (first: Int, last: Int)] {
    trace.events.indices.reduce(into: [:]) { ends, event in
      let process = trace.events[event].process
      ends[process] = (ends[process]?.first ?? event, event)
    }
  }

  private static func route(
    _ cause: TraceCause, _ trace: Trace, _ ends: [Int: (first: Int, last: Int)]
  ) -> DiagramRoute {
    let (from, to) = (trace.events[cause.from].process, trace.events[cause.to].process)
    let way = way(of: cause, trace, ends)
    return DiagramRoute(
      cause: cause, fromProcess: from, toProcess: to, way: way,
      label: DiagramText(cause.label).cut(to: DiagramMetrics.labelColumnsMax),
      stand: stand(of: cause, way, from, to, trace.processes.count))
  }

  private static func way(
    of cause: TraceCause, _ trace: Trace, _ ends: [Int: (first: Int, last: Int)]
  ) -> DiagramRoute.Way {
    let (from, to) = (trace.events[cause.from], trace.events[cause.to])
    let beside = DiagramRoute.Way.beside(
      side(of: to.process, facing: from.process, trace.processes.count))
    switch cause.kind {
    case .birth:
      return ends[to.process]?.first == cause.to && from.process != to.process ? .birth : beside
    case .ending:
      return ends[from.process]?.last == cause.from && from.process != to.process
        ? .ending : beside
    case .signal: return beside
    case .data, .endOfFile, .connection, .descriptor, .wake:
      return object(of: cause.kind, from, to, trace).map { .through(object: $0) } ?? beside
    }
  }

  /// A connection goes through what is listened on, all else through what was written to, and that
  /// is where a call that hands bytes on took them from.
  private static func object(
    of kind: TraceCause.Kind, _ from: TraceEvent, _ to: TraceEvent, _ trace: Trace
  ) -> Int? {
    let taken = to.source ?? to.object
    let object = kind == .connection ? to.object ?? from.object : from.object ?? taken
    return object.flatMap { trace.objects.indices.contains($0) ? $0 : nil }
  }

  /// Beside the lifeline that an arrow leaves; that of the dead has none for a label to stand by.
  private static func stand(
    of cause: TraceCause, _ way: DiagramRoute.Way, _ from: Int, _ to: Int, _ count: Int
  ) -> DiagramRoute.Stand? {
    guard !cause.label.isEmpty else { return nil }
    switch way {
    case .through: return nil
    case .ending:
      return .init(
        event: cause.to, flank: .init(process: to, side: side(of: to, facing: from, count)))
    case .birth, .beside:
      return .init(
        event: cause.from, flank: .init(process: from, side: side(of: from, facing: to, count)))
    }
  }

  /// The side of a process's lifeline that looks towards another's, or inwards for itself.
  private static func side(of process: Int, facing other: Int, _ count: Int) -> DiagramSide {
    if process != other { return process < other ? .right : .left }
    return process < count - 1 ? .right : .left
  }

  private static func ties(_ trace: Trace, _ routes: [DiagramRoute]) -> [Tie] {
    var joined: Set<Tie> = []
    for route in routes {
      guard case .through(let object) = route.way else { continue }
      joined.insert(Tie(event: route.cause.from, object: object))
      joined.insert(Tie(event: route.cause.to, object: object))
    }
    return trace.events.indices.flatMap { event in
      [trace.events[event].source, trace.events[event].object].compactMap { object in
        guard let object, trace.objects.indices.contains(object) else { return nil }
        // An event that moves bytes within one object is tied to it once.
        return joined.insert(Tie(event: event, object: object)).inserted
          ? Tie(event: event, object: object) : nil
      }
    }
  }
}
