/// Why a table cannot be drawn as a chart.
package enum ChartObstacle: Error, Sendable, Hashable {
  /// A cell that stands in the way.
  package struct Cell: Sendable, Hashable {
    package var column: String
    package var text: String
    /// Its place in the table, counted from 1.
    package var row: Int
    /// The texts of its row, by which a reader finds it.
    package var names: [String]
  }

  case noRow
  /// No column of numbers is left for this axis: `x` or `y`.
  case noNumbers(axis: String)
  case missing(column: String, columns: [String])
  case tooManySeries(Int, max: Int)
  case tooManyBars(max: Int)
  case differentUnits(String, String)
  case notNumber(Cell)
  case beyondChart(Cell)
  case notAboveZero(Cell)
  case twoValues(of: String, at: String)

  /// A sentence without a full stop, for its author.
  package var summary: String {
    switch self {
    case .noRow: "Table has no row to draw"
    case .noNumbers(let axis): "No column of numbers is left for '\(axis)' of the chart"
    case .missing(let column, let columns):
      ColumnMissing(column: column, columns: columns).summary
    case .tooManySeries(let count, let max):
      "Chart has \(count) series, of which nobody can tell more than \(max) apart"
    case .tooManyBars(let max): "Chart has more than \(max) bars"
    case .differentUnits(let first, let other):
      "Columns '\(first)' and '\(other)' have different units and cannot share an axis"
    case .notNumber(let cell):
      "'\(cell.column)' is '\(cell.text)' in row \(cell.row), which is not a number"
    case .beyondChart(let cell):
      "'\(cell.column)' is \(cell.text) in \(cell.place), which is beyond what a chart shows"
    case .notAboveZero(let cell):
      "'\(cell.column)' is \(cell.text) in \(cell.place), "
        + "and a logarithmic axis shows only what is above 0"
    case .twoValues(let name, let place):
      "Chart has two values of '\(name)' at '\(place)'"
    }
  }
}

extension ChartObstacle.Cell {
  fileprivate var place: String {
    names.isEmpty ? "row \(row)" : "row \(row) (\(names.joined(separator: ", ")))"
  }
}
