extension DataTable {
  init(csv lines: [String]) throws(DataProblem) {
    let records = try CSVReader(lines).records()
    guard let header = records.first else {
      throw DataProblem(line: nil, summary: "Program printed no table")
    }
    let columns = header.fields
    if columns.count > Self.columnsMax {
      throw DataProblem(
        line: header.line, summary: "Header has more than \(Self.columnsMax) columns")
    }
    if columns.contains("") {
      throw DataProblem(line: header.line, summary: "Header has a column without a name")
    }
    if let twice = columns.firstTwice {
      throw DataProblem(
        line: header.line, summary: "Header names the column '\(shortText(twice))' twice")
    }
    for record in records where record.fields.count != columns.count {
      throw DataProblem(
        line: record.line,
        summary: "Line has \(counted(record.fields.count, "field")), and the header "
          + "\(columns.count)")
    }
    self.init(
      columns: columns, rows: records.dropFirst().map { $0.fields.map { DataCell($0) } })
  }
}

extension [String] {
  /// The first that stands there a second time.
  var firstTwice: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}

func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
