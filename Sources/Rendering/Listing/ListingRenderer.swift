import Figures
package import HTML
package import SiteModel
import Snippets

/// A listing as HTML: the program, what was run, what each process printed and how it ended.
///
/// Everything can be read without scripts, colours or style sheet; colour only repeats what a word
/// and a shape already say.
package struct ListingRenderer: Sendable {
  /// The id of this listing, and what the ids of its lines begin with: `pipe` makes `pipe-L5`.
  ///
  /// Each listing of a page needs its own, apart from the ids of headings too.
  let idPrefix: String
  /// The ids of the listings of all programs of its run, by role; nothing where the page does not
  /// show one.
  let rolePrefixes: [String?]

  package init(idPrefix: String, rolePrefixes: [String?]? = nil) {
    self.idPrefix = idPrefix
    self.rolePrefixes = rolePrefixes ?? [idPrefix]
  }

  package func render(_ listing: Listing) -> HTMLTree {
    var tree = HTMLTree()
    tree.element("figure", [.class(figureClass(of: listing)), .id(idPrefix)]) { tree in
      appendHeader(of: listing, to: &tree)
      ListingProgram(listing, idPrefix: idPrefix).append(to: &tree)
      appendCommands(of: listing, to: &tree)
      ListingOutcome(listing, idPrefix: idPrefix).append(to: &tree)
      if let diagram = listing.diagram { append(diagram, of: listing, to: &tree) }
      if let chart = listing.chart { append(chart, of: listing, to: &tree) }
      appendNotes(of: listing, to: &tree)
    }
    return tree
  }

  private func figureClass(of listing: Listing) -> String {
    if case .broken = listing.outcome { return "listing broken" }
    return listing.expectedFailure == nil ? "listing" : "listing fails"
  }

  private func appendHeader(of listing: Listing, to tree: inout HTMLTree) {
    tree.element("figcaption") { tree in
      tree.element("b", [.class("file")], listing.title)
      tree.text(" ")
      tree.element("span", [.class("lang")], listing.language.displayName)
      guard let failure = listing.expectedFailure else { return }
      tree.text(" ")
      tree.element("strong", [.class("badge")]) { tree in
        tree.appendSign("✕")
        tree.text("Meant to fail: \(failure)")
      }
    }
  }

  private func appendCommands(of listing: Listing, to tree: inout HTMLTree) {
    guard !listing.commands.isEmpty else { return }
    tree.element(
      "pre", [.class("commands"), .init("role", "group"), .init("aria-label", "Commands")]
    ) { tree in
      for command in listing.commands {
        tree.element("span", [.class("prompt"), .init("aria-hidden", "true")], "$ ")
        tree.element("kbd", [], command)
        tree.text("\n")
      }
    }
  }

  private func append(_ diagram: Diagram, of listing: Listing, to tree: inout HTMLTree) {
    let figure = DiagramFigure(
      diagram.trace, title: listing.title, labels: diagram.labels, idPrefixes: rolePrefixes,
      isRecorded: diagram.isRecorded, isVolatile: diagram.isVolatile)
    tree.append(figure.render())
  }

  private func append(_ chart: Chart, of listing: Listing, to tree: inout HTMLTree) {
    let figure = ChartFigure(
      table: chart.table, spec: chart.spec, title: listing.title,
      measurement: listing.measurement)
    tree.append(figure.render())
  }

  private func appendNotes(of listing: Listing, to tree: inout HTMLTree) {
    if let measurement = listing.measurement, listing.chart == nil {
      tree.append(MeasurementNote(measurement).render())
    }
    for leftover in listing.leftovers {
      tree.appendNote("Leaves behind: \(leftover.kind.rawValue) \(leftover.name)")
    }
    if listing.isReplayed, case .ran = listing.outcome {
      tree.appendNote("From the recording, not run here.")
    }
    if listing.isReduced {
      tree.appendNote("Run in the reduced sandbox, without namespaces of its own.")
    }
  }
}

extension HTMLTree {
  /// A shape that repeats what the words beside it say.
  mutating func appendSign(_ sign: String) {
    element("span", [.class("sign"), .init("aria-hidden", "true")], sign)
    text(" ")
  }

  fileprivate mutating func appendNote(_ text: String) {
    element("p", [.class("note")]) { tree in
      tree.appendSign("◌")
      tree.text(text)
    }
  }
}
