import HTML
import Localization
import Traces

/// A layout as SVG.
///
/// Nothing in it has an id, so that a page may hold any number of pictures; tips are drawn, not
/// referred to.
struct DiagramDrawing {
  let plan: DiagramPlan
  let layout: DiagramLayout
  let title: String
  /// By event: where its line of source stands.
  let hrefs: [String?]

  func append(to tree: inout HTMLTree) {
    tree.element("svg", attributes) { tree in
      tree.element("title", [], title)
      tree.element("desc", [], description)
      appendLeads(&tree)
      for lifeline in layout.lifelines { append(lifeline, &tree) }
      for wait in layout.waits { append(wait, &tree) }
      for tie in layout.ties { tree.appendLine(tie) }
      for wire in layout.wires { appendLine(wire, wire.points, &tree) }
      for object in layout.objects { append(object, &tree) }
      for tie in layout.ties { tree.appendEnd(tie) }
      for wire in layout.wires { appendLine(wire, wire.inside, &tree) }
      for wire in layout.wires { appendTip(wire, &tree) }
      for label in layout.labels { append(label, "d-label", &tree) }
      for line in layout.lines { append(line, &tree) }
    }
  }

  /// A picture has one name for those who cannot see it and hides its parts from them; one with
  /// links in it must not, so it is a document: HTML allows no group here.
  private var attributes: [HTMLTree.Attribute] {
    [
      .class(sizeClass),
      .init("viewBox", "0 0 \(layout.width) \(layout.height)"),
      .init("width", "\(layout.width)"), .init("height", "\(layout.height)"),
      .init("role", hrefs.contains { $0 != nil } ? "document" : "img"),
    ]
  }

  private var sizeClass: String {
    if plan.arrangement == .compact {
      return layout.width <= DiagramMetrics.narrowWidthMax ? "d-narrow" : "d-narrow d-scrolls"
    }
    if layout.width <= DiagramMetrics.fittingWidthMax { return "d-fits" }
    return layout.width <= DiagramMetrics.wideWidthMax ? "d-wide" : "d-scrolls"
  }

  private var description: String {
    let counts = plan.callCounts.map { process, count in
      plan.phrases(
        .madeCalls, ["process": plan.labels[process].string, "count": "\(count)"])
    }
    let calls = counts.isEmpty ? "" : counts.joined(separator: ", ") + ". "
    return calls + plan.phrases[.tableSaysTheSame]
  }

  // MARK: Processes

  private func append(_ lifeline: DiagramLayout.Lifeline, _ tree: inout HTMLTree) {
    let color = plan.color(of: lifeline.process)
    let box = lifeline.header.box
    tree.element("g", [.class(color)]) { tree in
      if lifeline.span.lowerBound > lifeline.top {
        tree.path("d-unborn", "M\(lifeline.x) \(lifeline.top)V\(lifeline.span.lowerBound)")
      }
      tree.path(
        "d-life", "M\(lifeline.x) \(lifeline.span.lowerBound)V\(lifeline.span.upperBound)")
      appendMark(lifeline.process, DiagramPoint(box.x - 10, lifeline.header.y - 4), &tree)
      append(lifeline.header, "d-who", &tree)
    }
  }

  func appendMark(_ process: Int, _ place: DiagramPoint, _ tree: inout HTMLTree) {
    let mark = DiagramMark(process: process)
    tree.path(mark.isHollow ? "d-mark d-hollow" : "d-mark", mark.path(at: place))
  }

  private func append(_ wait: DiagramLayout.Wait, _ tree: inout HTMLTree) {
    let (top, bottom) = (wait.span.lowerBound, wait.span.upperBound)
    tree.element("g", [.class(plan.color(of: wait.process))]) { tree in
      tree.path("d-wait", "M\(wait.x - 4) \(top)h8V\(bottom)h-8Z")
      guard wait.isOpen else { return }
      // Ever shorter pieces: nobody saw where it ends.
      tree.path(
        "d-wait",
        "M\(wait.x - 4) \(bottom + 3)h8v6h-8ZM\(wait.x - 4) \(bottom + 13)h8v4h-8Z"
          + "M\(wait.x - 4) \(bottom + 22)h8v2h-8Z")
    }
  }

  // MARK: Objects and arrows

  private func append(_ object: DiagramLayout.Object, _ tree: inout HTMLTree) {
    let kind = plan.trace.objects[object.object].kind
    tree.void(
      "rect",
      [
        .class("d-object d-\(kind.rawValue)"), .init("x", "\(object.box.x)"),
        .init("y", "\(object.box.y)"), .init("width", "\(object.box.width)"),
        .init("height", "\(object.box.height)"), .init("rx", "\(kind.cornerRadius)"),
      ])
    append(object.name, "d-label d-object-name", &tree)
  }

  private func appendLine(
    _ wire: DiagramWire, _ points: [DiagramPoint], _ tree: inout HTMLTree
  ) {
    guard !points.isEmpty else { return }
    tree.path("d-wire \(DiagramArrow(wire.kind).style)", DiagramPath(points).description)
  }

  private func appendTip(_ wire: DiagramWire, _ tree: inout HTMLTree) {
    guard let end = wire.points.last, let before = wire.points.dropLast().last else { return }
    tree.append(DiagramArrow(wire.kind).tip, at: end, sign: before.x < end.x ? 1 : -1)
  }

  func append(_ word: DiagramWord, _ style: String?, _ tree: inout HTMLTree) {
    var attributes = [
      HTMLTree.Attribute("x", "\(word.x)"), HTMLTree.Attribute("y", "\(word.y)"),
    ]
    if let style { attributes.append(.class(style)) }
    if word.anchor != .start { attributes.append(.init("text-anchor", word.anchor.rawValue)) }
    tree.element("text", attributes) { tree in
      for run in word.text.runs {
        guard let style = run.style else {
          tree.text(run.text)
          continue
        }
        tree.element("tspan", [.class(style)], run.text)
      }
    }
  }
}

extension TraceObject.Kind {
  /// Bytes flow through round things; pages have corners.
  fileprivate var cornerRadius: Int {
    switch self {
    case .pipe, .fifo, .socket: 14
    case .queue, .event, .other: 6
    case .semaphore, .futex: 10
    case .page, .file: 0
    }
  }
}
