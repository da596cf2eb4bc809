import HTML
import Traces

/// What the signs of a picture mean: of those that occur in it.
struct DiagramLegend {
  private let plan: DiagramPlan
  private let layout: DiagramLayout

  init(_ plan: DiagramPlan, _ layout: DiagramLayout) {
    self.plan = plan
    self.layout = layout
  }

  func append(to tree: inout HTMLTree) {
    tree.element("ul", [.class("d-legend")]) { tree in
      for kind in TraceCause.Kind.allCases where layout.wires.contains(where: { $0.kind == kind }) {
        appendItem(DiagramArrow(kind).words, &tree) { appendArrow(DiagramArrow(kind), &$0) }
      }
      if layout.waits.contains(where: { !$0.isOpen }) {
        appendItem("may have slept here", &tree) { $0.path("d-wait", "M0 4H36V12H0Z") }
      }
      if layout.waits.contains(where: \.isOpen) {
        appendItem("asleep when everything was stopped", &tree) {
          $0.path("d-wait", "M0 4H16V12H0ZM19 4h6v8h-6ZM28 4h4v8h-4ZM35 4h2v8h-2Z")
        }
      }
      appendTies(&tree)
    }
  }

  private func appendTies(_ tree: inout HTMLTree) {
    for touch in DiagramTouch.allCases where layout.ties.contains(where: { $0.touch == touch }) {
      appendItem(touch.words(thing), &tree) { tree in
        let start = DiagramPoint(touch == .takes ? -4 : 0, 8)
        let tie = DiagramLayout.Tie(from: start, to: DiagramPoint(36, 8), touch: touch)
        tree.appendLine(tie)
        tree.appendEnd(tie)
      }
    }
  }

  /// The common word for the objects of the picture.
  private var thing: String {
    let kinds = Set(layout.objects.map { plan.trace.objects[$0.object].kind })
    guard let kind = kinds.first, kinds.count == 1, kind != .other else { return "object" }
    return kind.rawValue
  }

  private func appendArrow(_ arrow: DiagramArrow, _ tree: inout HTMLTree) {
    tree.path("d-wire \(arrow.style)", "M1 8H\(38 - arrow.tip.length)")
    tree.append(arrow.tip, at: DiagramPoint(38, 8), sign: 1)
  }

  private func appendItem(
    _ words: String, _ tree: inout HTMLTree, sample: (inout HTMLTree) -> Void
  ) {
    tree.element("li") { tree in
      tree.element(
        "svg",
        [
          .init("viewBox", "0 0 40 16"), .init("width", "40"), .init("height", "16"),
          .init("aria-hidden", "true"),
        ], sample)
      tree.text(words)
    }
  }
}
