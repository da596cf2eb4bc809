/// A table put together from what programs proved.
package struct FactTable: Sendable, Hashable {
  /// A value, and who proves it.
  package struct Proof: Sendable, Hashable {
    package var value: DataCell
    package var sources: [Fact.Source]

    package init(value: DataCell, sources: [Fact.Source]) {
      self.value = value
      self.sources = sources
    }
  }

  package let name: String
  /// In the order in which they are first said, as are `columns`.
  package let rows: [String]
  package let columns: [String]
  /// By row, then by column: no proof is a missing cell, more than one a contradiction.
  package let proofs: [[[Proof]]]

  /// Puts facts, in the stable order of their programs, together to a table.
  ///
  /// Facts that agree are several proofs of one cell.
  package static func assemble(
    name: String, facts: [Fact]
  ) -> (table: FactTable, problems: [FactProblem]) {
    let rows = facts.map(\.row).distinct
    let columns = facts.map(\.column).distinct
    guard rows.count * columns.count <= DataTable.rowsMax else {
      let summary =
        "Table '\(name)' has \(rows.count) × \(columns.count) cells, more than "
        + "\(DataTable.rowsMax)"
      let problem = FactProblem(summary: summary, sources: facts.prefix(1).map(\.source))
      return (FactTable(name: name, rows: [], columns: [], proofs: []), [problem])
    }
    var proofs = rows.places.mapValues { _ in columns.map { _ in [Proof]() } }
    let places = columns.places
    for fact in facts {
      guard let column = places[fact.column] else { continue }
      proofs[fact.row]?[column].add(fact)
    }
    let table = FactTable(
      name: name, rows: rows, columns: columns, proofs: rows.map { proofs[$0] ?? [] })
    return (table, table.contradictions + table.missing(sources: facts.map(\.source)))
  }

  private var contradictions: [FactProblem] {
    var problems: [FactProblem] = []
    for (row, line) in zip(rows, proofs) {
      for (column, cell) in zip(columns, line) where cell.count > 1 {
        let values = cell.map { "'\(shortText($0.value.text))'" }.joined(separator: " and ")
        problems.append(
          FactProblem(
            summary:
              "Table '\(name)' has \(values) for '\(shortText(column))' of '\(shortText(row))'",
            sources: cell.compactMap(\.sources.first)))
      }
    }
    return problems
  }

  private func missing(sources: [Fact.Source]) -> [FactProblem] {
    let programs = sources.map(\.snippet).distinct.map { Fact.Source(snippet: $0) }
    var problems: [FactProblem] = []
    for (row, line) in zip(rows, proofs) {
      let missing = zip(columns, line).filter { $0.1.isEmpty }.map { "'\(shortText($0.0))'" }
      guard !missing.isEmpty else { continue }
      problems.append(
        FactProblem(
          summary:
            "Table '\(name)' has no fact for \(missing.joined(separator: ", ")) of '\(shortText(row))'",
          sources: programs))
    }
    return problems
  }
}

extension [FactTable.Proof] {
  fileprivate mutating func add(_ fact: Fact) {
    if let index = firstIndex(where: { $0.value == fact.value }) {
      if !self[index].sources.contains(fact.source) { self[index].sources.append(fact.source) }
    } else {
      append(FactTable.Proof(value: fact.value, sources: [fact.source]))
    }
  }
}

extension Array where Element: Hashable {
  /// Each once, where it stands first.
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }

  /// Of elements that are there once.
  fileprivate var places: [Element: Int] {
    Dictionary(uniqueKeysWithValues: zip(self, indices))
  }
}
