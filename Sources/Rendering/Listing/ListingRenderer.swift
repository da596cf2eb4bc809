import Figures
package import HTML
package import Localization
package import SiteModel
package import Snippets

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
  /// What the page says for what programs print in tables.
  private let words: PrintedWords
  private let phrases: Phrases

  package init(
    idPrefix: String, rolePrefixes: [String?]? = nil, words: PrintedWords = PrintedWords(),
    phrases: Phrases = .builtIn("en")
  ) {
    self.words = words
    self.idPrefix = idPrefix
    self.rolePrefixes = rolePrefixes ?? [idPrefix]
    self.phrases = phrases
  }

  package func render(_ listing: Listing) -> HTMLTree {
    var tree = HTMLTree()
    tree.element("figure", [.class(figureClass(of: listing)), .id(idPrefix)]) { tree in
      appendHeader(of: listing, to: &tree)
      ListingProgram(listing, idPrefix: idPrefix, phrases).append(to: &tree)
      appendCommands(of: listing, to: &tree)
      ListingOutcome(listing, idPrefix: idPrefix, phrases).append(to: &tree)
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
      if !listing.completeText.isEmpty {
        tree.text(" ")
        appendCopyButton(for: listing, to: &tree)
      }
      guard let failure = listing.expectedFailure else { return }
      tree.text(" ")
      tree.element("strong", [.class("badge")]) { tree in
        tree.appendSign("✕")
        tree.text(phrases(.meantToFail, ["demand": failure.demand(phrases)]))
      }
    }
  }

  /// A script shows it: without one nothing could be copied.
  private func appendCopyButton(for listing: Listing, to tree: inout HTMLTree) {
    tree.element(
      "button",
      [
        .init("type", "button"), .class("copy"),
        .init("aria-label", phrases(.copyProgram, ["title": listing.title])),
        .init("data-copied", phrases[.copied]), .init("hidden", nil),
      ], phrases[.copy])
  }

  private func appendCommands(of listing: Listing, to tree: inout HTMLTree) {
    guard !listing.commands.isEmpty else { return }
    tree.element(
      "pre", [.class("commands"), .init("role", "group"), .init("aria-label", phrases[.commands])]
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
      diagram.trace, title: listing.title, labels: diagram.names.map { $0.words(phrases) },
      idPrefixes: rolePrefixes,
      isRecorded: diagram.isRecorded, isVolatile: diagram.isVolatile, phrases: phrases)
    tree.append(figure.render())
  }

  private func append(_ chart: Chart, of listing: Listing, to tree: inout HTMLTree) {
    let figure = ChartFigure(
      table: chart.table, spec: chart.spec, title: listing.title,
      measurement: listing.measurement, words: words, phrases: phrases)
    tree.append(figure.render())
  }

  private func appendNotes(of listing: Listing, to tree: inout HTMLTree) {
    if let measurement = listing.measurement, listing.chart == nil {
      tree.append(MeasurementNote(measurement, phrases).render())
    }
    for leftover in listing.leftovers {
      let what = "\(phrases[leftover.kind.phrase]) \(leftover.name)"
      tree.appendNote(phrases(.leavesBehind, ["what": what]))
    }
    if listing.isReplayed, case .ran = listing.outcome {
      tree.appendNote(phrases[.replayed])
    }
    if listing.isReduced {
      tree.appendNote(phrases[.reduced])
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
