import Traces

/// Everything of the picture with its place, in whole units; nothing of how it looks.
struct DiagramLayout: Sendable, Hashable {
  struct Lifeline: Sendable, Hashable {
    var process: Int
    var x: Int
    /// Below its name.
    var top: Int
    /// From its birth to its end.
    var span: ClosedRange<Int>
    var header: DiagramWord
  }

  /// An event: its mark on the lifeline and its words.
  struct Line: Sendable, Hashable {
    var event: Int
    var mark: DiagramPoint
    /// Where a thin line from the mark to the words ends.
    var leadEnd: Int?
    var number: DiagramWord?
    var text: DiagramWord
    /// In a column shared with other processes.
    var name: DiagramWord?
  }

  /// A call that may have waited, from the event before it.
  struct Wait: Sendable, Hashable {
    var process: Int
    var x: Int
    var span: ClosedRange<Int>
    /// It never came back.
    var isOpen: Bool
  }

  struct Object: Sendable, Hashable {
    var object: Int
    var box: DiagramBox
    /// Inside of the box, or at the right of it.
    var name: DiagramWord
  }

  /// Between a call and the object it touches, where nothing is known to have come of it.
  struct Tie: Sendable, Hashable {
    /// At the call's lifeline.
    var from: DiagramPoint
    /// At the edge of the object.
    var to: DiagramPoint
    var touch: DiagramTouch
  }

  let width: Int
  let height: Int
  let lifelines: [Lifeline]
  let lines: [Line]
  let waits: [Wait]
  let objects: [Object]
  let wires: [DiagramWire]
  let ties: [Tie]
  let labels: [DiagramWord]

  init(_ plan: DiagramPlan) {
    let places = DiagramPlaces(plan)
    lifelines = places.lifelines
    lines = plan.steps.order.map(places.line(of:))
    waits = plan.trace.events.indices.compactMap(places.wait(of:))
    objects = plan.trace.objects.indices.compactMap(places.object)
    wires = zip(plan.routes, places.columns.tracks).map(places.wire)
    ties = plan.ties.compactMap(places.tie)
    labels = places.labels
    width = places.columns.width
    height = places.rows.bottom + (waits.contains(where: \.isOpen) ? 56 : 28)
  }

  /// All text, for tests of what may not touch what.
  var words: [DiagramWord] {
    lifelines.map(\.header) + objects.map(\.name) + labels
      + lines.flatMap { [$0.number, $0.text, $0.name].compactMap { $0 } }
  }
}
