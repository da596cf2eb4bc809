package import HTML
package import Traces

/// A trace as a causal sequence diagram, with a table of the calls as its text alternative.
package struct DiagramFigure: Sendable {
  private let trace: Trace
  private let title: String
  private let labels: [String]
  private let idPrefixes: [String?]
  private let isRecorded: Bool
  private let isVolatile: Bool

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
  package init(
    _ trace: Trace, title: String = "", labels: [String] = [], idPrefixes: [String?] = [],
    isRecorded: Bool = false, isVolatile: Bool = false
  ) {
    self.trace = trace
    self.title = title
    self.labels = trace.processes.indices.map { process in
      labels.indices.contains(process) ? labels[process] : "process \(process + 1)"
    }
    self.idPrefixes = idPrefixes
    self.isRecorded = isRecorded
    self.isVolatile = isVolatile
  }

  /// Nothing for a trace in which nothing happened, or whose events are of no process of its own.
  package func render() -> HTMLTree {
    var tree = HTMLTree()
    let isWhole = trace.events.allSatisfy { trace.processes.indices.contains($0.process) }
    guard !trace.events.isEmpty, isWhole else { return tree }
    guard trace.events.count <= Trace.eventsMax else { return tooLong }
    let plan = DiagramPlan(trace, labels: labels)
    let layout = DiagramLayout(plan)
    tree.element("figure", [.class("diagram")]) { tree in
      tree.element("div", boxAttributes) { tree in
        DiagramDrawing(plan: plan, layout: layout, title: heading, hrefs: hrefs).append(to: &tree)
      }
      tree.element("figcaption") { tree in
        DiagramLegend(plan, layout).append(to: &tree)
        appendCaption(&tree)
        DiagramTable(plan: plan, labels: labels, hrefs: hrefs).append(to: &tree)
      }
    }
    return tree
  }

  private var tooLong: HTMLTree {
    var tree = HTMLTree()
    tree.element("figure", [.class("diagram")]) { tree in
      tree.element("figcaption") { tree in
        tree.element(
          "p", [.class("d-note")],
          "Not drawn: \(trace.events.count) system calls and lines are too many for a picture.")
      }
    }
    return tree
  }

  private var heading: String {
    let what = title.isEmpty ? "What the processes" : "What the processes of \(title)"
    return DiagramText("\(what) asked of the kernel, and what caused what").string
  }

  /// The box scrolls by itself on a narrow screen, and so must be reachable by keyboard.
  private var boxAttributes: [HTMLTree.Attribute] {
    [
      .class("d-box"), .init("role", "group"), .init("tabindex", "0"),
      .init("aria-label", DiagramText(title.isEmpty ? "Diagram" : "Diagram of \(title)").string),
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
    tree.element(
      "p", [],
      "Drawn from the system calls of a real run. Down is “because of”, not “later than”; "
        + "numbers are lines of the program.")
    if isRecorded {
      tree.element(
        "p", [.class("d-note")],
        "Drawn from the recorded trace; this machine lets nobody trace.")
    }
    if isVolatile {
      tree.element("p", [.class("d-note")], "Another run may give another picture.")
    }
  }
}
