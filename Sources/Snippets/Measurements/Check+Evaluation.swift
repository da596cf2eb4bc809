import Basics

extension Check {
  /// A figure on one side of the comparison.
  struct Operand {
    var value: Double
    /// How a sentence calls the row it is from; nothing for a number of the check itself.
    var row: String?
  }

  /// The first two figures for which the comparison does not hold.
  func failure(in table: DataTable) throws(CheckObstacle) -> (Operand, Operand)? {
    if case .cells(let cells) = left, case .cells(let others) = right, others.conditions.isEmpty {
      let rows = try cells.rows(of: table)
      let right = try others.operands(in: table, rows: rows)
      return zip(try cells.operands(in: table, rows: rows), right).first { one, other in
        !comparison.holds(one.value, other.value)
      }
    }
    let others = try right.operands(in: table)
    for one in try left.operands(in: table) {
      if let other = others.first(where: { !comparison.holds(one.value, $0.value) }) {
        return (one, other)
      }
    }
    return nil
  }

  func sentence(_ one: Operand, _ other: Operand) -> String {
    var sentence = "'\(left.text)'"
    if let row = one.row { sentence += " is \(shortNumber(one.value)) in \(row)," }
    sentence += " not \(comparison.rawValue) "
    guard let row = other.row else { return sentence + right.text }
    sentence += "'\(right.text)', which is \(shortNumber(other.value))"
    return row == one.row ? sentence : sentence + " in \(row)"
  }
}

extension CheckTerm {
  func operands(in table: DataTable) throws(CheckObstacle) -> [Check.Operand] {
    switch self {
    case .number(let number, _): [Check.Operand(value: number)]
    case .cells(let cells): try cells.operands(in: table, rows: cells.rows(of: table))
    }
  }
}

extension CheckTerm.Cells {
  func operands(in table: DataTable, rows: [Int]) throws(CheckObstacle) -> [Check.Operand] {
    let index = try index(of: column, in: table)
    var operands: [Check.Operand] = []
    for row in rows {
      let cell = table.rows[row][index]
      guard let number = cell.number else {
        throw CheckObstacle(
          "'\(column)' is '\(shortText(cell.text))' in \(table.name(ofRow: row)), which is not a number"
        )
      }
      operands.append(Check.Operand(value: number * factor, row: table.name(ofRow: row)))
    }
    return operands
  }

  /// The rows that meet all conditions; there is at least one.
  func rows(of table: DataTable) throws(CheckObstacle) -> [Int] {
    var rows = Array(table.rows.indices)
    for condition in conditions {
      let index = try index(of: condition.column, in: table)
      let values = rows.map { table.rows[$0][index].text }
      rows = rows.filter { table.rows[$0][index].text == condition.value }
      guard rows.isEmpty else { continue }
      throw CheckObstacle(
        "No row has '\(condition.value)' as its '\(condition.column)'"
          + didYouMean(nearest(to: condition.value, among: values)))
    }
    return rows
  }

  private func index(of column: String, in table: DataTable) throws(CheckObstacle) -> Int {
    switch table.index(of: column) {
    case .success(let index): return index
    case .failure(let missing): throw CheckObstacle(missing.summary)
    }
  }
}
