import HTML
import Localization
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
        let arrow = DiagramArrow(kind)
        appendItem(plan.phrases[arrow.words], &tree) { appendArrow(arrow, &$0) }
      }
      if layout.waits.contains(where: { !$0.isOpen }) {
        appendItem(plan.phrases[.mayHaveSlept], &tree) { $0.path("d-wait", "M0 4H36V12H0Z") }
      }
      if layout.waits.contains(where: \.isOpen) {
        appendItem(plan.phrases[.asleepAtTheEnd], &tree) {
          $0.path("d-wait", "M0 4H16V12H0ZM19 4h6v8h-6ZM28 4h4v8h-4ZM35 4h2v8h-2Z")
        }
      }
      appendTies(&tree)
    }
  }

  private func appendTies(_ tree: inout HTMLTree) {
    for touch in DiagramTouch.allCases where layout.ties.contains(where: { $0.touch == touch }) {
      appendItem(plan.phrases(touch.words, ["thing": thing]), &tree) { tree in
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
    guard let kind = kinds.first, kinds.count == 1 else { return plan.phrases[.thingOther] }
    return plan.phrases[kind.phrase]
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

extension TraceObject.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .pipe: .thingPipe
    case .fifo: .thingFifo
    case .queue: .thingQueue
    case .socket: .thingSocket
    // A page of memory is what the site's readers might take for one of its own pages.
    case .page: .thingMemory
    case .semaphore: .thingSemaphore
    case .futex: .thingFutex
    case .file: .thingFile
    case .event: .thingEvent
    case .other: .thingOther
    }
  }
}
