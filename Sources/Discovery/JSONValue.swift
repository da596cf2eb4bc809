import Basics

/// A JSON value (RFC 8259) whose members keep their order.
enum JSONValue: Sendable, Hashable {
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  case string(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([Member])

  /// An object without the members that have no value.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  static func strings(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.string)) }

  /// In UTF-8, two spaces a level, and what holds no list and no object on one line: so a changed
  /// program is a few changed lines.
  func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private var isFlat: Bool {
    switch self {
    case .string, .number, .flag: true
    case .list(let values): values.allSatisfy(\.isScalar)
    case .object(let members): members.allSatisfy { $0.value.isScalar || $0.value.isFlatList }
    }
  }

  private var isFlatList: Bool {
    if case .list(let values) = self { values.allSatisfy(\.isScalar) } else { false }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .number, .flag: true
    case .list, .object: false
    }
  }

  /// Recursive, because our own values are a known number of levels deep.
  private func write(to bytes: inout [UInt8], indentation: Int) {
    switch self {
    case .string(let text): bytes.append(jsonString: Array(text.utf8))
    case .number(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      separate(values, in: &bytes, indentation) { value, bytes, inner in
        value.write(to: &bytes, indentation: inner)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      separate(members, in: &bytes, indentation) { member, bytes, inner in
        bytes.append(jsonString: Array(member.name.utf8))
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(to: &bytes, indentation: inner)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private func separate<Part>(
    _ parts: [Part], in bytes: inout [UInt8], _ indentation: Int,
    _ write: (Part, inout [UInt8], Int) -> Void
  ) {
    let isFlat = isFlat
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(contentsOf: (isFlat ? ", " : ",").utf8) }
      if !isFlat { bytes.appendLine(indentation + 1) }
      write(part, &bytes, indentation + 1)
    }
    if !isFlat, !parts.isEmpty { bytes.appendLine(indentation) }
  }
}

extension [UInt8] {
  fileprivate mutating func appendLine(_ indentation: Int) {
    append(UInt8(ascii: "\n"))
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indentation))
  }
}
