package import HTML
package import Snippets

/// Printed figures as a chart, with the figures themselves as a table below it.
package struct ChartFigure: Sendable {
  private let table: DataTable
  private let spec: ChartSpec
  private let title: String
  private let measurement: MeasurementHeader?

  /// A chart of `table`.
  ///
  /// - Parameters:
  ///   - table: What a program printed.
  ///   - spec: How it is drawn.
  ///   - title: The title of the listing that printed it.
  ///   - measurement: When and where it was measured.
  package init(
    table: DataTable, spec: ChartSpec, title: String = "", measurement: MeasurementHeader? = nil
  ) {
    self.table = table
    self.spec = spec
    self.title = title
    self.measurement = measurement
  }

  /// A table that cannot be drawn is shown alone, with the reason.
  package func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element("figure", [.class("chart")]) { tree in
      switch spec.data(of: table) {
      case .success(let data): append(data, &tree)
      case .failure(let obstacle):
        tree.element("p", [.class("ch-note")]) {
          $0.append(visible: "Not drawn: \(obstacle.summary).")
        }
      }
      tree.element("figcaption") { tree in
        if let measurement { tree.append(MeasurementNote(measurement).render()) }
        appendTable(&tree)
      }
    }
    return tree
  }

  private func append(_ data: ChartData, _ tree: inout HTMLTree) {
    let words = ChartDescription(data)
    tree.element("div", boxAttributes) { tree in
      ChartDrawing(
        picture: data.kind == .bar ? BarLayout(data).laidOut() : LineLayout(data).laidOut(),
        title: DiagramText(title.isEmpty ? words.title : "\(words.title), by \(title)").string,
        description: DiagramText(words.description).string
      ).append(to: &tree)
    }
  }

  /// The box scrolls by itself on a narrow screen, and so must be reachable by keyboard.
  private var boxAttributes: [HTMLTree.Attribute] {
    [
      .class("ch-box"), .init("role", "region"), .init("tabindex", "0"),
      .init("aria-label", DiagramText(title.isEmpty ? "Chart" : "Chart of \(title)").string),
    ]
  }

  /// As many rows as a reader takes in without looking for them.
  private static let openRowsMax = 12

  private func appendTable(_ tree: inout HTMLTree) {
    let isShort = table.rows.count <= Self.openRowsMax
    tree.element("details", [.class("ch-data")] + (isShort ? [.init("open", nil)] : [])) { tree in
      tree.element("summary", [], "The figures")
      DataTableGrid(table, label: "The figures of the chart").append(to: &tree)
    }
  }
}
