import Basics

extension ChartSpec {
  /// What helps against what stands in the way of a chart: one likely remedy.
  func remedy(for obstacle: ChartObstacle, in table: DataTable) -> String {
    switch obstacle {
    case .noRow: "Print a row of figures below the header"
    case .noNumbers(let axis): "Print a column of numbers, and write '\(axis)=' with its name"
    case .missing(let column, _): remedy(forMissing: column, in: table)
    case .tooManySeries: "Name fewer columns with 'y=', or print fewer rows"
    case .tooManyBars: "Print fewer rows, or draw a line: 'chart=line'"
    case .differentUnits(let first, _): "Write 'y=\(first)'"
    case .notNumber(let cell):
      "Print a number there, or write 'y=' with another column than '\(cell.column)'"
    case .beyondChart: "Print it in another unit"
    case .notAboveZero: "Remove 'log=', or print only what is above 0"
    case .twoValues: remedy(forTwoValuesIn: table)
    }
  }

  private func remedy(forMissing column: String, in table: DataTable) -> String {
    let uses = [("x", x.map { [$0] } ?? []), ("y", y), ("by", by.map { [$0] } ?? [])]
    let key = uses.first { $0.1.contains(column) }?.0 ?? "whisker"
    if let meant = nearest(to: column, among: table.columns) ?? onlyFree(for: key, in: table) {
      return "Write '\(key)=\(meant)'"
    }
    return "Write '\(key)=' with one of "
      + table.columns.prefix(8).map { "'\(shortText($0))'" }.joined(separator: ", ")
  }

  /// The one column that nothing else is said about and that suits the key; nothing where there are
  /// several.
  private func onlyFree(for key: String, in table: DataTable) -> String? {
    let named = y + [x, by, whisker].compactMap { $0 }
    let isOfNumbers = key == "y" || key == "whisker" || key == "x" && kind == .line
    let fitting = table.columns.indices.filter { column in
      !named.contains(table.columns[column]) && table.isNumeric(column) == isOfNumbers
    }
    return fitting.count == 1 ? table.columns[fitting[0]] : nil
  }

  private func remedy(forTwoValuesIn table: DataTable) -> String {
    let named = y + [x, by, whisker].compactMap { $0 }
    let free = table.columns.filter { !named.contains($0) }
    return free.count == 1 && !y.isEmpty && x != nil
      ? "Write 'by=\(free[0])'" : "Write 'by=' with the column that tells them apart"
  }
}
