/// One side of a comparison: a number, or the cells of a column.
enum CheckTerm: Sendable, Hashable {
  case number(Double, text: String)
  case cells(Cells)

  struct Cells: Sendable, Hashable {
    /// As the author wrote it.
    var text: String
    var factor: Double
    var column: String
    var conditions: [Condition]
  }

  /// What a row must say to count.
  struct Condition: Sendable, Hashable {
    var column: String
    var value: String
  }

  var text: String {
    switch self {
    case .number(_, let text): text
    case .cells(let cells): cells.text
    }
  }
}
