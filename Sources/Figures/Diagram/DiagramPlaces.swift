import Traces

/// The places of a plan's parts, computed from its columns and rows.
struct DiagramPlaces {
  let plan: DiagramPlan
  let columns: DiagramColumns
  let rows: DiagramRows

  init(_ plan: DiagramPlan) {
    self.plan = plan
    columns = DiagramColumns(plan)
    rows = DiagramRows(plan, columns)
  }

  private func point(of event: Int) -> DiagramPoint {
    DiagramPoint(columns.lifelines[plan.trace.events[event].process], rows.events[event])
  }

  // MARK: Lifelines

  var lifelines: [DiagramLayout.Lifeline] {
    plan.trace.processes.indices.map { process in
      let x = columns.lifelines[process]
      return .init(
        process: process, x: x, top: plan.arrangement.headerBottom(of: process),
        span: span(of: process), header: header(of: process, at: x))
    }
  }

  private func header(of process: Int, at x: Int) -> DiagramWord {
    let y = plan.arrangement.headerBottom(of: process) - 10
    guard plan.arrangement != .compact else {
      return DiagramWord(plan.labels[process], x: x + 10, y: y)
    }
    // The mark before the name moves the name to the right by half its room.
    return DiagramWord(
      plan.labels[process], x: x + DiagramMetrics.headerMark / 2, y: y, anchor: .middle)
  }

  private func span(of process: Int) -> ClosedRange<Int> {
    let top = birth(of: process) ?? plan.arrangement.headerBottom(of: process)
    let last = plan.trace.events.indices.last { plan.trace.events[$0].process == process }
    guard let last else { return top...max(top, top + 12) }
    let isOver = plan.trace.events[last].kind == .end
    return top...max(top, rows.events[last] + (isOver ? 0 : 14))
  }

  private func birth(of process: Int) -> Int? {
    plan.routes.first { $0.way == .birth && $0.toProcess == process }
      .map { departure(from: $0.cause.from) }
  }

  // MARK: Events

  func line(of event: Int) -> DiagramLayout.Line {
    let mark = point(of: event)
    let process = plan.trace.events[event].process
    let words = columns.words[process]
    let texts = plan.texts[event]
    let anchor = words.side == .left ? DiagramWord.Anchor.end : .start
    let y = mark.y + 4
    return .init(
      event: event, mark: mark, leadEnd: leadEnd(to: words),
      number: texts.lineNumber.isEmpty
        ? nil
        : DiagramWord(
          DiagramText(texts.lineNumber, style: "d-number"), x: words.numberX, y: y, anchor: .end),
      text: DiagramWord(texts.text, x: words.textX, y: y, anchor: anchor),
      name: words.nameX.map {
        DiagramWord(plan.labels[process], x: $0 + DiagramMetrics.headerMark, y: y)
      })
  }

  /// Where other lifelines may stand between an event and its words.
  private func leadEnd(to words: DiagramWordColumn) -> Int? {
    switch plan.arrangement {
    case .outside: nil
    case .margin: words.nameX.map { $0 - 22 }
    case .compact: words.textX - 4
    }
  }

  func wait(of event: Int) -> DiagramLayout.Wait? {
    let call = plan.trace.events[event]
    guard call.mayWait || call.isUnfinished else { return nil }
    let before = plan.trace.events[..<event].lastIndex { $0.process == call.process }
    let end = rows.events[event]
    let start = before.map { rows.events[$0] } ?? span(of: call.process).lowerBound
    return .init(
      process: call.process, x: columns.lifelines[call.process],
      span: start...max(start, end + (call.isUnfinished ? 18 : 0)), isOpen: call.isUnfinished)
  }

  // MARK: Objects

  func object(_ object: Int) -> DiagramLayout.Object? {
    guard let tube = columns.tubes[object], let first = plan.users[object].first,
      let last = plan.users[object].last
    else { return nil }
    let top = rows.events[first] - DiagramMetrics.nameHeight * nameRow(of: object) - 12
    let box = DiagramBox(
      x: tube.x, y: top, width: tube.width, height: rows.events[last] + 12 - top)
    return .init(object: object, box: box, name: name(of: tube, at: top + 15))
  }

  /// Inside of the object, or beside all lifelines.
  private func name(of tube: DiagramTube, at y: Int) -> DiagramWord {
    guard plan.arrangement == .compact else {
      return DiagramWord(tube.name, x: tube.x + tube.width / 2, y: y, anchor: .middle, size: .label)
    }
    return DiagramWord(tube.name, x: columns.words.map(\.textX).max() ?? 0, y: y, size: .label)
  }

  /// Counted upwards from the event that introduces an object; in one column, the names of several
  /// stand one below the other.
  private func nameRow(of object: Int) -> Int {
    guard plan.arrangement == .compact else { return 1 }
    return plan.users[object...].count { $0.first == plan.users[object].first }
  }

  func tie(_ tie: DiagramRoutes.Tie) -> DiagramLayout.Tie? {
    guard let tube = columns.tubes[tie.object] else { return nil }
    let from = point(of: tie.event)
    return .init(
      from: from, to: DiagramPoint(tube.edge(facing: from.x), from.y),
      touch: DiagramTouch(plan.trace.events[tie.event], of: tie.object))
  }

  // MARK: Arrows

  /// What leaves an event leaves it a little below what arrives there, or the two would be one line.
  private func departure(from event: Int) -> Int {
    rows.events[event] + (plan.reached.contains(event) ? DiagramMetrics.departure : 0)
  }

  func wire(_ route: DiagramRoute, track: Int) -> DiagramWire {
    let to = point(of: route.cause.to)
    var from = point(of: route.cause.from)
    if route.way != .ending { from.y = departure(from: route.cause.from) }
    let tip = DiagramPoint(to.x + (track < to.x ? -1 : 1) * DiagramMetrics.markRadius, to.y)
    switch route.way {
    case .birth:
      let side = from.x < to.x ? -1 : 1
      return DiagramWire(
        kind: route.cause.kind, points: [from, DiagramPoint(to.x + side * 2, from.y)])
    case .ending:
      return DiagramWire(kind: route.cause.kind, points: [from, DiagramPoint(from.x, to.y), tip])
    case .beside:
      return DiagramWire(
        kind: route.cause.kind,
        points: [from, DiagramPoint(track, from.y), DiagramPoint(track, to.y), tip])
    case .through(let object):
      let down = [DiagramPoint(track, from.y), DiagramPoint(track, to.y)]
      let tube = columns.tubes[object]
      let start = DiagramPoint(tube?.edge(facing: from.x) ?? track, from.y)
      let end = DiagramPoint(tube?.edge(facing: to.x) ?? track, to.y)
      return DiagramWire(
        kind: route.cause.kind, points: [from] + down + [tip], inside: [start] + down + [end])
    }
  }

  var labels: [DiagramWord] {
    standing + zip(plan.routes, columns.tracks).compactMap(insideLabel)
  }

  private var standing: [DiagramWord] {
    plan.stands.map { stand, text in
      DiagramWord(
        text, x: columns.standX(stand.flank), y: rows.events[stand.event] - 6,
        anchor: stand.flank.side == .right ? .start : .end, size: .label)
    }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  private func insideLabel(_ route: DiagramRoute, track: Int) -> DiagramWord? {
    guard case .through = route.way, !route.label.string.isEmpty else { return nil }
    return DiagramWord(
      route.label, x: track + 5, y: rows.events[route.cause.to] - 6, size: .label)
  }
}
