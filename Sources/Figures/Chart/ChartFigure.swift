package import HTML
package import Localization
package import Snippets

/// Printed figures as a chart, with the figures themselves as a table below it.
package struct ChartFigure: Sendable {
  private let table: DataTable
  private let spec: ChartSpec
  private let title: String
  private let measurement: MeasurementHeader?
  private let words: PrintedWords
  private let phrases: Phrases

  /// A chart of `table`.
  ///
  /// - Parameters:
  ///   - table: What a program printed.
  ///   - spec: How it is drawn.
  ///   - title: The title of the listing that printed it.
  ///   - measurement: When and where it was measured.
  ///   - words: What the page says for what the program prints.
  ///   - phrases: The words of the interface.
  package init(
    table: DataTable, spec: ChartSpec, title: String = "", measurement: MeasurementHeader? = nil,
    words: PrintedWords = PrintedWords(), phrases: Phrases = .builtIn("en")
  ) {
    self.table = table
    self.spec = spec
    self.title = title
    self.measurement = measurement
    self.words = words
    self.phrases = phrases
  }

  /// A table that cannot be drawn is shown alone, with the reason.
  package func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element("figure", [.class("chart")]) { tree in
      switch spec.data(of: table) {
      case .success(let data): append(data.worded(words), &tree)
      case .failure(let obstacle):
        tree.element("p", [.class("ch-note")]) {
          $0.append(visible: phrases(.chartNotDrawn, ["reason": obstacle.words(phrases)]))
        }
      }
      tree.element("figcaption") { tree in
        if let measurement { tree.append(MeasurementNote(measurement, phrases).render()) }
        appendTable(&tree)
      }
    }
    return tree
  }

  private func append(_ data: ChartData, _ tree: inout HTMLTree) {
    let words = ChartDescription(data, phrases)
    let name =
      title.isEmpty
      ? words.title : phrases(.chartTitleOf, ["chart": words.title, "title": title])
    tree.element("div", boxAttributes) { tree in
      // The style sheet shows the one for which there is room.
      for room in [ChartRoom.wide, .narrow] {
        ChartDrawing(
          picture: data.kind == .bar
            ? BarLayout(data, phrases, in: room).laidOut()
            : LineLayout(data, phrases, in: room).laidOut(),
          title: DiagramText(name).string,
          description: DiagramText(words.description).string
        ).append(to: &tree)
      }
    }
  }

  /// The box scrolls by itself on a narrow screen, and so must be reachable by keyboard.
  private var boxAttributes: [HTMLTree.Attribute] {
    let name = title.isEmpty ? phrases[.chart] : phrases(.chartOf, ["title": title])
    return [
      .class("ch-box"), .init("role", "region"), .init("tabindex", "0"),
      .init("aria-label", DiagramText(name).string),
    ]
  }

  /// As many rows as a reader takes in without looking for them.
  private static let openRowsMax = 12

  private func appendTable(_ tree: inout HTMLTree) {
    let isShort = table.rows.count <= Self.openRowsMax
    tree.element("details", [.class("ch-data")] + (isShort ? [.init("open", nil)] : [])) { tree in
      tree.element("summary", [], phrases[.theFigures])
      DataTableGrid(table, label: phrases[.theFiguresOfTheChart], words: words).append(to: &tree)
    }
  }
}
