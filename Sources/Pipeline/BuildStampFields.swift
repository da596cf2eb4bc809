import Basics

/// Values one after the other, each with its length before it.
struct StampFields {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) {
    bytes += Array("\(text.utf8.count):".utf8)
    bytes += Array(text.utf8)
  }

  mutating func add(_ number: Int) { add("\(number)") }

  mutating func add<Value>(_ values: [Value], _ addOne: (inout StampFields, Value) -> Void) {
    add(values.count)
    for value in values { addOne(&self, value) }
  }

  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity.rawValue)
    add(diagnostic.id)
    add(diagnostic.summary)
    add(diagnostic.location)
    add(diagnostic.fix.map { [$0] } ?? []) { $0.add($1) }
    add(diagnostic.notes) { fields, note in
      fields.add(note.text)
      fields.add(note.location)
    }
  }

  private mutating func add(_ location: SourceLocation?) {
    add(location.map { [$0] } ?? []) { fields, location in
      fields.add(location.path.text)
      for position in [location.range.start, location.range.end] {
        fields.add(position.line)
        fields.add(position.column)
      }
    }
  }
}
