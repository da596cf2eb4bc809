import HTML
import Localization
import Traces

/// The same in words: what each process did, line by line, and because of what.
struct DiagramTable {
  let plan: DiagramPlan
  /// Whole, where the picture cuts them.
  let labels: [String]
  let hrefs: [String?]

  func append(to tree: inout HTMLTree) {
    tree.element("details", [.class("d-calls")]) { tree in
      tree.element("summary") { $0.append(visible: summary) }
      tree.element("div", tableAttributes) { tree in
        tree.element("table") { tree in
          tree.element("thead") { appendHead(&$0) }
          tree.element("tbody") { tree in
            for event in plan.trace.events.indices { appendRow(event, &tree) }
          }
        }
      }
    }
  }

  private var summary: String {
    // With a colon, or `child 1 1` would be read as eleven.
    let counts = plan.callCounts.map { "\(labels[$0.process]): \($0.count)" }
    return plan.phrases(.systemCalls, ["counts": counts.joined(separator: ", ")])
  }

  private var tableAttributes: [HTMLTree.Attribute] {
    [
      .class("table"), .init("tabindex", "0"), .init("role", "group"),
      .init("aria-label", plan.phrases[.whatEachDid]),
    ]
  }

  private static let columns: [Phrase] = [
    .columnProcess, .columnLine, .columnCall, .columnResult, .columnCause,
  ]

  private func appendHead(_ tree: inout HTMLTree) {
    tree.element("tr") { tree in
      for title in Self.columns {
        tree.element("th", [.init("scope", "col")], plan.phrases[title])
      }
    }
  }

  private func appendRow(_ index: Int, _ tree: inout HTMLTree) {
    let event = plan.trace.events[index]
    tree.element("tr") { tree in
      tree.element("td") { $0.append(visible: labels[event.process]) }
      tree.element("td") { appendLine(index, &$0) }
      tree.element("td") { $0.append(visible: call(event)) }
      tree.element("td") { $0.append(visible: result(event)) }
      tree.element("td") { appendCauses(of: index, &$0) }
    }
  }

  /// With its object, which the picture shows by a line and words must say.
  private func call(_ event: TraceEvent) -> String {
    guard event.kind == .call else { return event.sentence(plan.phrases) }
    let names = [event.source, event.object].compactMap { object in
      object.flatMap { plan.trace.objects.indices.contains($0) ? plan.trace.objects[$0].name : nil }
    }
    if names.isEmpty || names.count == 1 && event.call.contains(names[0]) { return event.call }
    return plan.phrases(.callOn, ["call": event.call, "thing": names.joined(separator: " → ")])
  }

  private func result(_ event: TraceEvent) -> String {
    event.isUnfinished ? plan.phrases[.asleep] : event.result
  }

  private func appendLine(_ index: Int, _ tree: inout HTMLTree) {
    guard let line = plan.trace.events[index].line else { return }
    guard let href = hrefs[index] else { return tree.text("\(line)") }
    tree.element("a", [.href(href)], "\(line)")
  }

  private func appendCauses(of index: Int, _ tree: inout HTMLTree) {
    for (place, route) in plan.routes.filter({ $0.cause.to == index }).enumerated() {
      if place > 0 { tree.void("br") }
      let cause = route.cause
      let source = plan.trace.events[cause.from]
      let what = cause.label.isEmpty || cause.label == source.name ? "" : ", \(cause.label)"
      tree.append(visible: "\(labels[source.process]): \(source.name)\(what)")
      guard let line = source.line else { continue }
      tree.text(", ")
      let words = plan.phrases(.line, ["number": "\(line)"])
      if let href = hrefs[cause.from] {
        tree.element("a", [.href(href)], words)
      } else {
        tree.text(words)
      }
    }
  }
}
