import Basics

/// Reads what `StampFields` wrote; each value is nothing where something else stands.
struct StampReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func text() -> String? {
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0,
      count <= rest.endIndex - colon - 1
    else { return nil }
    let text = rest[(colon + 1)...].prefix(count)
    rest = rest[text.endIndex...]
    return String(decoding: text, as: UTF8.self)
  }

  mutating func number() -> Int? { text().flatMap { Int($0) } }

  mutating func list<Value>(_ one: (inout StampReader) -> Value?) -> [Value]? {
    guard let count = number(), count >= 0 else { return nil }
    var values: [Value] = []
    for _ in 0..<count {
      guard let value = one(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func diagnostic() -> Diagnostic? {
    guard let severity = text().flatMap(Diagnostic.Severity.init(rawValue:)), let id = text(),
      let summary = text(), let location = location(), let fix = list({ $0.text() }),
      let notes = list({ $0.note() })
    else { return nil }
    return Diagnostic(
      severity, id: id, summary, at: location.first, fix: fix.first, notes: notes)
  }

  private mutating func note() -> Diagnostic.Note? {
    guard let text = text(), let location = location() else { return nil }
    return Diagnostic.Note(text, at: location.first)
  }

  /// A list of one, or of none.
  private mutating func location() -> [SourceLocation]? {
    list { fields in
      guard let path = fields.text().flatMap(RelativePath.init), let start = fields.position(),
        let end = fields.position()
      else { return nil }
      return SourceLocation(path, SourceRange(start, end))
    }
  }

  private mutating func position() -> SourcePosition? {
    guard let line = number(), let column = number() else { return nil }
    return SourcePosition(line: line, column: column)
  }
}
