/// Cuts lines of comma-separated values (RFC 4180) into records.
///
/// A field in quotes may go on over several lines. Blank lines, and those that begin with `#`, are
/// not records.
struct CSVReader {
  struct Record {
    /// Where it begins.
    var line: Int
    var fields: [String]
  }

  private let lines: [String]
  private var finished: [Record] = []
  private var fields: [String] = []
  /// The text of an open field in quotes.
  private var open: [UInt8]?

  init(_ lines: [String]) { self.lines = lines }

  func records() throws(DataProblem) -> [Record] {
    var reader = self
    var start = 0
    for (index, line) in lines.enumerated() {
      if reader.open == nil {
        if trimmed(line).isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
        start = index
      }
      try reader.read(line, at: index)
      guard reader.open == nil else { continue }
      reader.finished.append(Record(line: start, fields: reader.fields))
      reader.fields = []
    }
    if reader.open != nil {
      throw DataProblem(line: start, summary: "Field is opened by '\"' and never closed")
    }
    return reader.finished
  }

  private mutating func read(_ line: String, at index: Int) throws(DataProblem) {
    var rest = Substring(line).utf8[...]
    // RFC 4180 ends records with CR LF, and the LF is gone.
    if rest.last == UInt8(ascii: "\r") { rest = rest.dropLast() }
    repeat {
      guard open != nil || Self.beginsQuoted(rest) else {
        let field = rest.prefix { $0 != UInt8(ascii: ",") }
        guard !field.contains(UInt8(ascii: "\"")) else {
          throw DataProblem(line: index, summary: "Field has a '\"' and is not in quotes")
        }
        fields.append(trimmed(String(decoding: field, as: UTF8.self)))
        rest = rest[field.endIndex...]
        continue
      }
      readQuoted(&rest)
      if open != nil { return }
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard rest.isEmpty || rest.first == UInt8(ascii: ",") else {
        throw DataProblem(line: index, summary: "Field goes on after its closing '\"'")
      }
    } while rest.popFirst() != nil
  }

  private static func beginsQuoted(_ rest: Substring.UTF8View) -> Bool {
    rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "\"")
  }

  /// Reads up to the closing quote, or to the end of the line, which then belongs to the field.
  private mutating func readQuoted(_ rest: inout Substring.UTF8View) {
    var text = open ?? []
    if open == nil { rest = rest.drop { $0 == UInt8(ascii: " ") }.dropFirst() }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        guard rest.first == UInt8(ascii: "\"") else {
          fields.append(String(decoding: text, as: UTF8.self))
          open = nil
          return
        }
        rest = rest.dropFirst()
      }
      text.append(byte)
    }
    open = text + [UInt8(ascii: "\n")]
  }
}
