import Basics

/// One cell of a table, with the program that proves it.
package struct Fact: Sendable, Hashable {
  /// Where a program says it.
  package struct Source: Sendable, Hashable {
    /// The index of the snippet in its catalogue.
    package var snippet: Int
    /// The line of its program that proves it, 1-based; nothing when it names none.
    package var line: Int?

    package init(snippet: Int, line: Int? = nil) {
      self.snippet = snippet
      self.line = line
    }
  }

  package var row: String
  package var column: String
  package var value: DataCell
  package var source: Source

  package init(row: String, column: String, value: DataCell, source: Source) {
    self.row = row
    self.column = column
    self.value = value
    self.source = source
  }

  /// Reads the facts among the lines that a program printed: those that begin with `{`.
  ///
  ///     {"row": "pipe", "column": "keeps boundaries", "value": false, "line": 12}
  package static func parse(
    _ lines: [String], snippet: Int
  ) -> Result<[Fact], DataProblem> {
    do throws(DataProblem) {
      var facts: [Fact] = []
      for (index, object) in try JSONObject.all(in: lines) {
        do throws(JSONMistake) {
          facts.append(try Fact(object, snippet: snippet))
        } catch {
          throw DataProblem(line: index, summary: error.summary)
        }
      }
      guard !facts.isEmpty else {
        throw DataProblem(line: nil, summary: "Program printed no fact")
      }
      guard facts.count <= DataTable.rowsMax else {
        throw DataProblem(
          line: nil, summary: "Program printed more than \(DataTable.rowsMax) facts")
      }
      return .success(facts)
    } catch {
      return .failure(error)
    }
  }

  private init(_ object: JSONObject, snippet: Int) throws(JSONMistake) {
    let known = ["row", "column", "value", "line"]
    if let other = object.members.first(where: { !known.contains($0.name) }) {
      throw JSONMistake(
        "Fact has an unknown member '\(shortText(other.name))'\(meant(other.name, known))")
    }
    row = try object.required("row").text
    column = try object.required("column").text
    value = try object.required("value")
    source = Source(snippet: snippet, line: try object.line)
  }
}

extension JSONObject {
  fileprivate func required(_ name: String) throws(JSONMistake) -> DataCell {
    guard let cell = self[name]?.cell else { throw JSONMistake("Fact has no '\(name)'") }
    guard !cell.text.isEmpty else { throw JSONMistake("Fact has an empty '\(name)'") }
    return cell
  }

  fileprivate var line: Int? {
    get throws(JSONMistake) {
      guard let cell = self["line"]?.cell else { return nil }
      guard cell.number != nil, let line = Int(cell.text), line > 0 else {
        throw JSONMistake(
          "Fact has the line '\(shortText(cell.text))', which is not the number of a line")
      }
      return line
    }
  }
}

private func meant(_ name: String, _ known: [String]) -> String {
  didYouMean(nearest(to: name, among: known))
}
