extension DataTable {
  /// The columns are the members of the first object; every other must have the same.
  init(jsonLines lines: [String]) throws(DataProblem) {
    var columns: [String] = []
    var rows: [[DataCell]] = []
    for (index, object) in try JSONObject.all(in: lines) {
      if rows.isEmpty { columns = object.members.map(\.name) }
      if let other = object.members.first(where: { !columns.contains($0.name) }) {
        throw DataProblem(
          line: index,
          summary: "Object has the member '\(shortText(other.name))', and the first has not")
      }
      var row: [DataCell] = []
      for column in columns {
        guard let value = object[column] else {
          throw DataProblem(line: index, summary: "Object has no member '\(shortText(column))'")
        }
        row.append(value.cell)
      }
      rows.append(row)
    }
    if columns.isEmpty { throw DataProblem(line: nil, summary: "Program printed no table") }
    self.init(columns: columns, rows: rows)
  }
}

extension JSONObject {
  /// Of the lines that begin with `{`, each with its place; the others are remarks.
  static func all(in lines: [String]) throws(DataProblem) -> [(line: Int, object: JSONObject)] {
    var objects: [(line: Int, object: JSONObject)] = []
    for (index, line) in lines.enumerated() where line.utf8.first == UInt8(ascii: "{") {
      do throws(JSONMistake) {
        objects.append((index, try JSONObject(line)))
      } catch {
        throw DataProblem(line: index, summary: error.summary)
      }
    }
    return objects
  }
}
