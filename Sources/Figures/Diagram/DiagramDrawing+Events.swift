import HTML
import Traces

extension DiagramDrawing {
  /// From events and objects to their words, where other lifelines stand between.
  func appendLeads(_ tree: inout HTMLTree) {
    let events = layout.lines.compactMap { line in
      line.leadEnd.map { "M\(line.mark.x) \(line.mark.y)H\($0)" }
    }
    let objects = layout.objects.filter { $0.name.x > $0.box.maxX }.map { object in
      "M\(object.box.maxX) \(object.name.y - 4)H\(object.name.x - 4)"
    }
    guard !events.isEmpty || !objects.isEmpty else { return }
    tree.path("d-lead", (events + objects).joined())
  }

  func append(_ line: DiagramLayout.Line, _ tree: inout HTMLTree) {
    let event = plan.trace.events[line.event]
    let color = plan.color(of: event.process)
    guard let href = hrefs[line.event] else {
      return tree.element("g", [.class(color)]) { appendInside(line, &$0) }
    }
    tree.element("a", [.class(color), .href(href)]) { appendInside(line, &$0) }
  }

  private func appendInside(_ line: DiagramLayout.Line, _ tree: inout HTMLTree) {
    if plan.texts[line.event].isCut {
      let sentence = plan.trace.events[line.event].sentence(plan.phrases)
      tree.element("title", [], DiagramText(sentence).string)
    }
    appendTarget(line, &tree)
    appendEvent(line, &tree)
    if let name = line.name {
      appendMark(
        plan.trace.events[line.event].process, DiagramPoint(name.x - 10, line.mark.y), &tree)
      append(name, "d-who", &tree)
    }
    for word in [line.number, line.text].compactMap({ $0 }) { append(word, nil, &tree) }
  }

  /// What a finger may hit, and what shows that it would.
  private func appendTarget(_ line: DiagramLayout.Line, _ tree: inout HTMLTree) {
    let boxes = [line.number?.box, line.text.box, line.name?.box].compactMap { $0 }
    let left = boxes.map(\.x).reduce(line.mark.x, min) - 5
    let right = boxes.map(\.maxX).reduce(line.name == nil ? line.mark.x : left, max) + 5
    let start = line.name.map { $0.x - 20 } ?? left
    tree.void(
      "rect",
      [
        .class("d-target"), .init("x", "\(start)"), .init("y", "\(line.mark.y - 10)"),
        .init("width", "\(right - start)"), .init("height", "20"), .init("rx", "4"),
      ])
  }

  private func appendEvent(_ line: DiagramLayout.Line, _ tree: inout HTMLTree) {
    let event = plan.trace.events[line.event]
    let (x, y) = (line.mark.x, line.mark.y)
    switch event.kind {
    case .call:
      let mark = DiagramMark(process: event.process)
      let isHollow = mark.isHollow || event.isUnfinished
      tree.path(isHollow ? "d-mark d-hollow" : "d-mark", mark.path(at: line.mark))
    case .output: tree.path("d-mark", "M\(x - 2) \(y)a2 2 0 1 1 4 0a2 2 0 1 1 -4 0Z")
    case .signal: tree.path("d-mark d-hollow", "M\(x - 5) \(y - 4)h10l-5 9Z")
    case .end where event.name.hasPrefix("exit"): tree.path("d-end", "M\(x - 7) \(y)h14")
    case .end: tree.path("d-end", "M\(x - 5) \(y - 5)l10 10m0 -10l-10 10")
    }
  }
}
