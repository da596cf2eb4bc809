import Basics

/// The words of an info string after the language: `key`, `key=value`, quotes and escapes read.
struct AttributeScanner {
  /// A value as it was meant, every byte of it with the column it was written at.
  struct Value {
    var bytes: [UInt8] = []
    var columns: [Int] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  struct Word {
    var key: String
    /// From the first byte of the key to the last one of the value.
    var range: SourceRange
    /// Nothing where there was no `=`.
    var value: Value?
  }

  private let bytes: [UInt8]
  private let origin: SourceLocation
  private var position = 0
  private(set) var diagnostics: [Diagnostic] = []

  /// The first byte of `text` stands at `origin`.
  init(_ text: Substring, at origin: SourceLocation) {
    bytes = Array(text.utf8)
    self.origin = origin
  }

  /// The next word, nothing at the end.
  ///
  /// A word with a mistake in it is reported and passed over.
  mutating func next() -> Word? {
    while true {
      skipBlanks()
      guard position < bytes.count else { return nil }
      if let word = readWord() { return word }
    }
  }

  private mutating func readWord() -> Word? {
    let start = position
    while position < bytes.count, !isBlank(bytes[position]), bytes[position] != UInt8(ascii: "=") {
      position += 1
    }
    let key = String(decoding: bytes[start..<position], as: UTF8.self)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return Word(key: key, range: range(from: start), value: nil)
    }
    position += 1
    guard let value = readValue() else { return nil }
    guard !key.isEmpty else {
      complain("NamelessAttribute", "Value has no attribute before its '='", from: start)
      return nil
    }
    return Word(key: key, range: range(from: start), value: value)
  }

  private mutating func readValue() -> Value? {
    var value = Value()
    while position < bytes.count, !isBlank(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\"") {
        guard readQuoted(into: &value) else { return nil }
      } else if mayQuote(position), let quote = curlyQuote(at: position) {
        complainAndSkip(quote)
        return nil
      } else {
        append(bytes[position], to: &value, from: position)
        position += 1
      }
    }
    return value
  }

  private mutating func readQuoted(into value: inout Value) -> Bool {
    let quote = position
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return true
      case UInt8(ascii: "\\"): readEscape(into: &value)
      default:
        append(bytes[position], to: &value, from: position)
        position += 1
      }
    }
    complain(
      "UnclosedQuote", "Quote is never closed", from: quote, columns: 1,
      fix: #"Write '"' at the end of the value; one that belongs to the value is written '\"'"#)
    return false
  }

  /// Quotes that word processors write, and that mean nothing here.
  private static let curlyQuotes = ["\u{201c}", "\u{201d}", "\u{201e}", "\u{2018}", "\u{2019}"]
    .map { Array($0.utf8) }

  /// Whether a value begins there, or the text after a colon in it.
  private func mayQuote(_ index: Int) -> Bool {
    bytes[index - 1] == UInt8(ascii: "=") || bytes[index - 1] == UInt8(ascii: ":")
  }

  private func curlyQuote(at index: Int) -> [UInt8]? {
    Self.curlyQuotes.first { bytes[index...].starts(with: $0) }
  }

  /// Passes over the whole value, blanks included, so that its words are not taken for attributes.
  private mutating func complainAndSkip(_ quote: [UInt8]) {
    let start = position
    let first = position + quote.count
    let end = (first..<max(first, bytes.count)).first { curlyQuote(at: $0) != nil }
    position = end ?? bytes.count
    let text = String(decoding: bytes[min(first, position)..<position], as: UTF8.self)
    let sign = String(decoding: quote, as: UTF8.self)
    if let end { position = end + (curlyQuote(at: end)?.count ?? 0) }
    while position < bytes.count, !isBlank(bytes[position]) { position += 1 }
    complain(
      "CurlyQuote", "Value begins with '\(sign)', which quotes nothing here", from: start,
      columns: quote.count, fix: #"Write straight quotes: "\#(text)""#)
  }

  private mutating func readEscape(into value: inout Value) {
    let start = position
    position += 1
    guard position < bytes.count else { return }
    switch bytes[position] {
    case UInt8(ascii: "n"): append(UInt8(ascii: "\n"), to: &value, from: start)
    case UInt8(ascii: "t"): append(UInt8(ascii: "\t"), to: &value, from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(bytes[position], to: &value, from: start)
    default:
      complain(
        "UnknownEscape", #"Escape is not known; there are '\n', '\t', '\"' and '\\'"#,
        from: start, columns: 2)
    }
    position += 1
  }

  private mutating func append(_ byte: UInt8, to value: inout Value, from index: Int) {
    value.bytes.append(byte)
    value.columns.append(column(of: index))
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func column(of index: Int) -> Int { origin.range.start.column + index }

  private func range(from start: Int) -> SourceRange {
    SourceRange(
      line: origin.range.start.line, column: column(of: start), columns: position - start)
  }

  private mutating func complain(
    _ id: String, _ summary: String, from start: Int, columns: Int? = nil, fix: String? = nil
  ) {
    var range = range(from: start)
    if let columns { range.end.column = range.start.column + columns }
    diagnostics.append(
      Diagnostic(.error, id: id, summary, at: SourceLocation(origin.path, range), fix: fix))
  }
}
