/// One value that a program printed.
package enum DataCell: Sendable, Hashable {
  /// A finite number, with the digits that the program chose for it.
  case number(Double, text: String)
  case text(String)

  /// A number where `text` is one as JSON writes it (RFC 8259 §6), and text otherwise, `NaN` too.
  package init(_ text: String) {
    guard Self.isNumber(text), let value = Double(text), value.isFinite else {
      self = .text(text)
      return
    }
    self = .number(value, text: text)
  }

  /// As it was printed.
  package var text: String {
    switch self {
    case .number(_, let text), .text(let text): text
    }
  }

  /// Nothing for a text.
  package var number: Double? {
    switch self {
    case .number(let value, _): value
    case .text: nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8[...]
    func digits() -> Int {
      let count = rest.prefix { (48...57).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let integerDigits = digits()
    guard integerDigits > 0, !hasLeadingZero || integerDigits == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    guard let letter = rest.first else { return true }
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
    return digits() > 0 && rest.isEmpty
  }
}
