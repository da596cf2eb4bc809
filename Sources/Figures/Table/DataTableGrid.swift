import HTML
import Snippets

/// Printed figures as a table that scrolls by itself.
struct DataTableGrid {
  private let table: DataTable
  private let label: String
  private let words: PrintedWords

  init(_ table: DataTable, label: String, words: PrintedWords) {
    self.words = words
    self.table = table
    self.label = label
  }

  func append(to tree: inout HTMLTree) {
    tree.element("div", attributes) { tree in
      tree.element("table") { tree in
        tree.element("thead") { appendHead(&$0) }
        tree.element("tbody") { tree in
          for row in table.rows { append(row, &tree) }
        }
      }
    }
  }

  private var attributes: [HTMLTree.Attribute] {
    [
      .class("table"), .init("tabindex", "0"), .init("role", "group"),
      .init("aria-label", label),
    ]
  }

  private func appendHead(_ tree: inout HTMLTree) {
    tree.element("tr") { tree in
      for (index, column) in table.columns.enumerated() {
        let (name, unit) = MeasuredUnit.split(column)
        let style: [HTMLTree.Attribute] = table.isNumeric(index) ? [.class("right")] : []
        tree.element("th", [.init("scope", "col")] + style) {
          $0.append(visible: unit.map { "\(words[name]) (\($0.symbol))" } ?? words[name])
        }
      }
    }
  }

  /// A text at the beginning names its row.
  private func append(_ row: [DataCell], _ tree: inout HTMLTree) {
    tree.element("tr") { tree in
      for (index, cell) in row.enumerated() {
        if index == 0, cell.number == nil {
          tree.element("th", [.init("scope", "row")]) { $0.append(visible: words[cell.text]) }
        } else {
          tree.element("td", table.isNumeric(index) ? [.class("right")] : []) {
            $0.append(visible: words[cell.text])
          }
        }
      }
    }
  }
}
