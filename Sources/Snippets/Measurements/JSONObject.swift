/// A flat JSON object (RFC 8259) from one line: names and plain values, in the order of the line.
///
/// Nothing may be nested in it, so no depth can exhaust the stack.
struct JSONObject {
  enum Value: Hashable {
    case cell(DataCell)
    case flag(Bool)
  }

  private(set) var members: [(name: String, value: Value)] = []

  subscript(name: String) -> Value? { members.first { $0.name == name }?.value }

  /// Throws a sentence without a full stop.
  init(_ line: String) throws(JSONMistake) {
    var scanner = JSONScanner(line)
    try scanner.expect("{")
    if scanner.take("}") {
      try scanner.end()
      return
    }
    repeat {
      guard members.count < DataTable.columnsMax else {
        throw JSONMistake("Object has more than \(DataTable.columnsMax) members")
      }
      let name = try scanner.string()
      guard self[name] == nil else {
        throw JSONMistake("Member '\(shortText(name))' is there twice")
      }
      try scanner.expect(":")
      members.append((name, try scanner.value(of: name)))
    } while scanner.take(",")
    try scanner.expect("}")
    try scanner.end()
  }
}

extension JSONObject.Value {
  /// A truth is the text `true` or `false`.
  var cell: DataCell {
    switch self {
    case .cell(let cell): cell
    case .flag(let flag): .text(flag ? "true" : "false")
    }
  }
}
