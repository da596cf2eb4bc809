package import HTML
package import Localization
package import Traces

/// A trace as a causal sequence diagram, with a table of the calls as its text alternative.
package struct DiagramFigure: Sendable {
  private let trace: Trace
  private let title: String
  private let labels: [String]
  private let idPrefixes: [String?]
  private let isRecorded: Bool
  private let isVolatile: Bool
  private let phrases: Phrases

  /// A figure of `trace`.
  ///
  /// - Parameters:
  ///   - trace: What happened.
  ///   - title: The title of the listing that was traced.
  ///   - labels: The names of the processes, in the order of the trace's.
  ///   - idPrefixes: By role: line 12 of its listing has the id `PREFIX-L12`; nothing where the
  ///     page does not show it.
  ///   - isRecorded: This machine lets nobody trace, and an earlier trace is drawn.
  ///   - isVolatile: Another run may give another picture, and the author knows.
  ///   - phrases: The words of the interface.
  package init(
    _ trace: Trace, title: String = "", labels: [String] = [], idPrefixes: [String?] = [],
    isRecorded: Bool = false, isVolatile: Bool = false, phrases: Phrases = .builtIn("en")
  ) {
    self.trace = trace.worded(phrases)
    self.title = title
    self.labels = trace.processes.indices.map { process in
      labels.indices.contains(process)
        ? labels[process] : phrases(.numberedProcess, ["number": "\(process + 1)"])
    }
    self.idPrefixes = idPrefixes
    self.isRecorded = isRecorded
    self.isVolatile = isVolatile
    self.phrases = phrases
  }

  /// Nothing for a trace in which nothing happened, or whose events are of no process of its own.
  package func render() -> HTMLTree {
    var tree = HTMLTree()
    let isWhole = trace.events.allSatisfy { trace.processes.indices.contains($0.process) }
    guard !trace.events.isEmpty, isWhole else { return tree }
    guard trace.events.count <= Trace.eventsMax else { return tooLong }
    let plan = DiagramPlan(trace, labels: labels, phrases: phrases)
    let layout = DiagramLayout(plan)
    let narrow = DiagramPlan(trace, labels: labels, in: .narrow, phrases: phrases)
    tree.element("figure", [.class("diagram")]) { tree in
      tree.element("div", boxAttributes) { tree in
        // The style sheet shows the one for which there is room.
        append(plan, layout, &tree)
        append(narrow, DiagramLayout(narrow), &tree)
      }
      tree.element("figcaption") { tree in
        DiagramLegend(plan, layout).append(to: &tree)
        appendCaption(&tree)
        DiagramTable(plan: plan, labels: labels, hrefs: hrefs).append(to: &tree)
      }
    }
    return tree
  }

  private func append(_ plan: DiagramPlan, _ layout: DiagramLayout, _ tree: inout HTMLTree) {
    DiagramDrawing(plan: plan, layout: layout, title: heading, hrefs: hrefs).append(to: &tree)
  }

  private var tooLong: HTMLTree {
    var tree = HTMLTree()
    tree.element("figure", [.class("diagram")]) { tree in
      tree.element("figcaption") { tree in
        tree.element(
          "p", [.class("d-note")],
          phrases(.diagramTooLong, ["count": "\(trace.events.count)"]))
      }
    }
    return tree
  }

  private var heading: String {
    let words =
      title.isEmpty ? phrases[.diagramTitle] : phrases(.diagramTitleOf, ["title": title])
    return DiagramText(words).string
  }

  /// The box scrolls by itself on a narrow screen, and so must be reachable by keyboard.
  private var boxAttributes: [HTMLTree.Attribute] {
    let name = title.isEmpty ? phrases[.diagram] : phrases(.diagramOf, ["title": title])
    return [
      .class("d-box"), .init("role", "group"), .init("tabindex", "0"),
      .init("aria-label", DiagramText(name).string),
    ]
  }

  /// By event.
  private var hrefs: [String?] {
    trace.events.map { event in
      let role = trace.processes[event.process].role
      guard let line = event.line, idPrefixes.indices.contains(role) else { return nil }
      return idPrefixes[role].map { "#\($0)-L\(line)" }
    }
  }

  private func appendCaption(_ tree: inout HTMLTree) {
    tree.element("p") { tree in
      tree.text(phrases[.diagramCaption] + " ")
      // The picture for a phone has none.
      tree.element("span", [.class("d-numbers")], phrases[.diagramNumbers])
    }
    if isRecorded {
      tree.element("p", [.class("d-note")], phrases[.diagramRecorded])
    }
    if isVolatile {
      tree.element("p", [.class("d-note")], phrases[.diagramVolatile])
    }
  }
}
