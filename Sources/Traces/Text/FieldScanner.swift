/// Reads one line of a recorded trace from left to right.
struct FieldScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ line: Substring) { rest = line.unicodeScalars }

  var isAtEnd: Bool { rest.isEmpty }

  /// Whether `word` came next; then it is passed.
  mutating func skip(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  mutating func number() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard let number = Int(String(digits)) else { return nil }
    rest.removeFirst(digits.count)
    return number
  }

  /// All up to one of `ends` that is not escaped, or to the end of the line, unescaped.
  mutating func field(until ends: Set<Unicode.Scalar>) -> String {
    var field = ""
    while let scalar = rest.first, !ends.contains(scalar) {
      rest.removeFirst()
      guard scalar == "\\", let next = rest.popFirst() else {
        field.unicodeScalars.append(scalar)
        continue
      }
      if next == "u", let escaped = hexadecimal() {
        field.unicodeScalars.append(escaped)
      } else {
        field.unicodeScalars.append(next)
      }
    }
    return field
  }

  private mutating func hexadecimal() -> Unicode.Scalar? {
    guard rest.first == "{", let close = rest.firstIndex(of: "}") else { return nil }
    let digits = String(rest[rest.index(after: rest.startIndex)..<close])
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    rest = rest[rest.index(after: close)...]
    return scalar
  }
}
