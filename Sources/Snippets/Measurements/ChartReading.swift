/// Finds in a table what a chart is to show.
struct ChartReading {
  let spec: ChartSpec
  let table: DataTable

  func data() throws(ChartObstacle) -> ChartData {
    guard !table.rows.isEmpty else { throw .noRow }
    let whisker = try spec.whisker.map { (name) throws(ChartObstacle) in try index(of: name) }
    let x = try xColumn()
    let values = try valueColumns(x: x, whisker: whisker)
    let by = try byColumn(x: x, values: values)
    if let whisker { try agree(values + [whisker]) } else { try agree(values) }
    var data = ChartData(
      kind: spec.kind, categories: [], series: [], x: axis([x], isLogarithmic: spec.isLogX),
      y: axis(values, isLogarithmic: spec.isLogY),
      whisker: whisker.map { MeasuredUnit.split(table.columns[$0]).name })
    for row in table.rows.indices {
      let place = try position(row, x, &data)
      for value in values {
        let name = seriesName(row, by: by, value: value, of: values)
        let cell = table.rows[row][value]
        let point = ChartData.Point(
          x: place, y: try number(row, value, spec.isLogY), text: cell.text,
          whisker: try whisker.map { (column) throws(ChartObstacle) in
            ChartData.Whisker(
              y: try number(row, column, spec.isLogY), text: table.rows[row][column].text)
          })
        try data.append(point, to: name, at: table.rows[row][x].text)
      }
    }
    guard data.series.count <= Self.seriesMax else {
      throw .tooManySeries(data.series.count, max: Self.seriesMax)
    }
    return data
  }

  /// As many as there are marks that differ without colour.
  private static let seriesMax = 8

  // MARK: Columns

  private func index(of column: String) throws(ChartObstacle) -> Int {
    switch table.index(of: column) {
    case .success(let index): return index
    case .failure(let missing):
      throw .missing(column: missing.column, columns: missing.columns)
    }
  }

  /// Bars are named by the first text, or else by the first column; points stand by the first number.
  private func xColumn() throws(ChartObstacle) -> Int {
    if let x = spec.x { return try index(of: x) }
    let named = spec.y + [spec.by, spec.whisker].compactMap { $0 }
    let free = table.columns.indices.filter { !named.contains(table.columns[$0]) }
    let fitting = free.first { table.isNumeric($0) == (spec.kind == .line) }
    guard let column = fitting ?? (spec.kind == .bar ? free.first : nil) else {
      throw .noNumbers(axis: "x")
    }
    return column
  }

  private func valueColumns(x: Int, whisker: Int?) throws(ChartObstacle) -> [Int] {
    if !spec.y.isEmpty {
      var columns: [Int] = []
      for name in spec.y { columns.append(try index(of: name)) }
      return columns
    }
    let columns = table.columns.indices.filter { column in
      column != x && column != whisker && table.columns[column] != spec.by
        && table.isNumeric(column)
    }
    guard !columns.isEmpty else { throw noNumbers(except: x) }
    return columns
  }

  /// Why no column can be drawn: one cell that is no number spoils its column.
  private func noNumbers(except x: Int) -> ChartObstacle {
    for column in table.columns.indices where column != x {
      let isMixed = table.rows.contains { $0[column].number != nil }
      let row = table.rows.indices.first { table.rows[$0][column].number == nil }
      if isMixed, let row { return .notNumber(cell(row, column)) }
    }
    return .noNumbers(axis: "y")
  }

  /// Series are told apart by the first text that names neither bars nor points.
  private func byColumn(x: Int, values: [Int]) throws(ChartObstacle) -> Int? {
    if let by = spec.by { return try index(of: by) }
    let texts = table.columns.indices.filter { column in
      column != x && !values.contains(column)
        && table.rows.allSatisfy { $0[column].number == nil }
    }
    return texts.first
  }

  private func agree(_ columns: [Int]) throws(ChartObstacle) {
    let names = columns.map { table.columns[$0] }
    for name in names.dropFirst() {
      guard MeasuredUnit.split(name).unit != MeasuredUnit.split(names[0]).unit else { continue }
      throw .differentUnits(names[0], name)
    }
  }

  private func axis(_ columns: [Int], isLogarithmic: Bool) -> ChartData.Axis {
    let titles = columns.map { MeasuredUnit.split(table.columns[$0]) }
    return ChartData.Axis(
      name: titles.map(\.name).joined(separator: ", "), unit: titles.first?.unit,
      isLogarithmic: isLogarithmic)
  }

  // MARK: Cells

  private func position(
    _ row: Int, _ x: Int, _ data: inout ChartData
  ) throws(ChartObstacle) -> Double {
    guard spec.kind == .bar else { return try number(row, x, spec.isLogX) }
    let name = table.rows[row][x].text
    if let index = data.categories.firstIndex(of: name) { return Double(index) }
    data.categories.append(name)
    guard data.categories.count <= Self.categoriesMax else {
      throw .tooManyBars(max: Self.categoriesMax)
    }
    return Double(data.categories.count - 1)
  }

  private static let categoriesMax = 64

  private func seriesName(_ row: Int, by: Int?, value: Int, of values: [Int]) -> String {
    let name = MeasuredUnit.split(table.columns[value]).name
    guard let by else { return name }
    return values.count == 1 ? table.rows[row][by].text : "\(table.rows[row][by].text), \(name)"
  }

  private func number(
    _ row: Int, _ column: Int, _ isLogarithmic: Bool
  ) throws(ChartObstacle) -> Double {
    guard let number = table.rows[row][column].number else {
      throw .notNumber(cell(row, column))
    }
    guard number == 0 || Self.magnitudes.contains(number.magnitude) else {
      throw .beyondChart(cell(row, column))
    }
    guard !isLogarithmic || number > 0 else {
      throw .notAboveZero(cell(row, column))
    }
    return number
  }

  /// Numbers that a `Double` still tells apart when they are laid out together.
  private static let magnitudes = 1e-15...1e15

  private func cell(_ row: Int, _ column: Int) -> ChartObstacle.Cell {
    ChartObstacle.Cell(
      column: table.columns[column], text: shortText(table.rows[row][column].text), row: row + 1,
      names: table.names(ofRow: row))
  }
}

extension ChartData {
  fileprivate mutating func append(
    _ point: Point, to name: String, at place: String
  ) throws(ChartObstacle) {
    guard let index = series.firstIndex(where: { $0.name == name }) else {
      return series.append(Series(name: name, points: [point]))
    }
    if series[index].points.contains(where: { $0.x == point.x }) {
      throw .twoValues(of: shortText(name), at: shortText(place))
    }
    let next = series[index].points.firstIndex { $0.x > point.x }
    series[index].points.insert(point, at: next ?? series[index].points.endIndex)
  }
}
