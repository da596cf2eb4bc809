import Basics

/// Tables: each cell is a document of its own to libcmark, and all of them are read in one batch.
extension DocumentBuilder {
  mutating func readTables(_ bridge: CMarkBridge) {
    guard !tables.isEmpty else { return }
    for index in tables.keys.sorted() {
      guard let table = tables[index] else { continue }
      if !table.before.isEmpty { segments.addParagraph(table.before, in: source.lines) }
      for row in table.rows {
        for cell in row.cells.prefix(keptCells(table)) { segments.addCell(cell, of: source) }
      }
    }
    segments.read(bridge, source: source, &inlines)
  }

  /// GFM drops what a row has beyond the header; the full dialect drops no word of an author.
  private func keptCells(_ table: TableText) -> Int {
    dialect == .full ? .max : table.alignments.count
  }

  mutating func emitTable(_ table: TableText) {
    if !table.before.isEmpty { emitBefore(table) }
    let index = out.count
    append(.table(table.alignments), table.rows[0].range.lowerBound, table.stop)
    for (number, row) in table.rows.enumerated() { emit(row, isHeader: number == 0, of: table) }
    out[index].end = out.count
    if let line = table.thematicBreak { append(.thematicBreak, line.lowerBound, line.upperBound) }
  }

  private mutating func emitBefore(_ table: TableText) {
    let words = segments.next()
    guard !words.isEmpty else { return }
    let index = out.count
    append(
      .paragraph, table.before.first?.lowerBound ?? 0, table.before.last?.upperBound ?? 0)
    emit(words, from: words.startIndex)
    out[index].end = out.count
  }

  private mutating func emit(_ row: TableText.Row, isHeader: Bool, of table: TableText) {
    let rowIndex = out.count
    let width = table.alignments.count
    append(.tableRow(isHeader: isHeader), row.range.lowerBound, row.range.upperBound)
    let cells = row.cells.prefix(keptCells(table))
    for (column, cell) in cells.enumerated() {
      let index = out.count
      append(
        .tableCell(column < width ? table.alignments[column] : .none), cell.lowerBound,
        cell.upperBound)
      let words = segments.next()
      emit(words, from: words.startIndex)
      out[index].end = out.count
    }
    for column in cells.count..<max(width, cells.count) {
      append(.tableCell(table.alignments[column]), row.range.upperBound, row.range.upperBound)
    }
    out[rowIndex].end = out.count
    guard row.cells.count > width else { return }
    warn(
      "RaggedRow", "Row has \(row.cells.count) cells, the header \(width)",
      row.cells[width].lowerBound..<row.range.upperBound,
      fix: #"Write '\|' for a bar that belongs to the text, or give the header more cells"#)
  }
}
