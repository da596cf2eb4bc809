/// The figures that a program printed: named columns, and a cell in each of them for every row.
package struct DataTable: Sendable, Hashable {
  /// More than a reader takes in, and few enough for any search through them.
  static let columnsMax = 64
  static let rowsMax = 4096

  package let columns: [String]
  /// Each as long as `columns`.
  package let rows: [[DataCell]]

  package init(columns: [String], rows: [[DataCell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "A row has another number of cells")
    self.columns = columns
    self.rows = rows
  }

  /// Reads what a program printed on stdout.
  ///
  /// When a line begins with `{`, the lines that do are rows as JSON objects, and all others are
  /// remarks. Otherwise blank lines and those that begin with `#` are remarks, and the others are
  /// CSV (RFC 4180) with a header; blanks around a field without quotes do not count.
  package static func parse(_ lines: [String]) -> Result<DataTable, DataProblem> {
    do throws(DataProblem) {
      let isJSON = lines.contains { $0.utf8.first == UInt8(ascii: "{") }
      let table = try isJSON ? DataTable(jsonLines: lines) : DataTable(csv: lines)
      guard table.rows.count <= rowsMax else {
        throw DataProblem(line: nil, summary: "Table has more than \(rowsMax) rows")
      }
      return .success(table)
    } catch {
      return .failure(error)
    }
  }

  /// Whether the column has rows, and only numbers in them.
  package func isNumeric(_ column: Int) -> Bool {
    !rows.isEmpty && rows.allSatisfy { $0[column].number != nil }
  }

  /// How a sentence calls a row: `row 2 (pipe)`, by its first texts.
  package func name(ofRow row: Int) -> String {
    let texts = names(ofRow: row)
    return texts.isEmpty ? "row \(row + 1)" : "row \(row + 1) (\(texts.joined(separator: ", ")))"
  }

  /// The first texts of a row.
  func names(ofRow row: Int) -> [String] {
    rows[row].filter { $0.number == nil }.prefix(3).map { shortText($0.text) }
  }

  /// The place of a column, or a sentence without a full stop that says which was meant.
  func index(of column: String) -> Result<Int, ColumnMissing> {
    guard let index = columns.firstIndex(of: column) else {
      return .failure(ColumnMissing(column: column, columns: columns))
    }
    return .success(index)
  }
}
