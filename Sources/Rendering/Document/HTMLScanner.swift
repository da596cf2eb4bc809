/// Cuts raw HTML into tokens, each byte looked at a bounded number of times.
struct HTMLScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var found: [HTMLToken] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func tokens() -> [HTMLToken] {
    var textStart = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let token = markup() else {
        index += 1
        continue
      }
      if textStart < token.start { found.append(.text(textStart..<token.start)) }
      found.append(token.token)
      textStart = index
      if case .startTag(let name, _, _) = token.token, HTMLPolicy.rawText.contains(name) {
        skipRawText(name)
        textStart = index
      }
    }
    if textStart < bytes.count { found.append(.text(textStart..<bytes.count)) }
    return found
  }

  /// The markup at a `<`, nothing when it is a mere character.
  private mutating func markup() -> (start: Int, token: HTMLToken)? {
    let start = index
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "!") where starts(with: "<!--", at: index):
      skip(past: "-->", from: index + 2)
      return (start, .other(start..<index))
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      skip(past: ">", from: index + 2)
      return (start, .other(start..<index))
    case UInt8(ascii: "/"):
      guard index + 2 < bytes.count, isLetter(bytes[index + 2]) else {
        skip(past: ">", from: index + 2)
        return (start, .other(start..<index))
      }
      index += 2
      let name = tagName()
      skip(past: ">", from: index)
      return (start, .endTag(name: name, range: start..<index))
    default:
      guard isLetter(bytes[index + 1]) else { return nil }
      index += 1
      return (start, startTag(from: start))
    }
  }

  private mutating func startTag(from start: Int) -> HTMLToken {
    let name = tagName()
    var attributes: [HTMLToken.Attribute] = []
    while index < bytes.count {
      skipSpaces()
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return .startTag(name: name, attributes: attributes, range: start..<index)
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      attributes.append(attribute())
    }
    return .other(start..<index)
  }

  private mutating func attribute() -> HTMLToken.Attribute {
    let start = index
    index += 1
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: "=")
    { index += 1 }
    let name = text(start..<index).lowercased()
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return .init(name: name, value: nil)
    }
    index += 1
    skipSpaces()
    return .init(name: name, value: HTMLEntities.resolved(value()))
  }

  private mutating func value() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < bytes.count, bytes[index] != quote { index += 1 }
      defer { index = min(index + 1, bytes.count) }
      return text(start..<index)
    }
    let start = index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return text(start..<index)
  }

  private mutating func tagName() -> String {
    let start = index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/")
    { index += 1 }
    return text(start..<index).lowercased()
  }

  /// Over the content of `script` and its like, which is a program and not text.
  private mutating func skipRawText(_ name: String) {
    let end = Array("</\(name)".utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + end.count <= bytes.count,
        zip(bytes[index...], end).allSatisfy({ ($0 | 0x20) == ($1 | 0x20) })
      {
        return
      }
      index += 1
    }
  }

  private mutating func skip(past mark: StaticString, from start: Int) {
    index = start
    while index < bytes.count {
      if starts(with: mark, at: index) {
        index += mark.utf8CodeUnitCount
        return
      }
      index += 1
    }
  }

  private func starts(with mark: StaticString, at index: Int) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy {
      bytes[index + $0] == (mark.utf8Start + $0).pointee
    }
  }

  private mutating func skipSpaces() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A) ~= byte | 0x20 }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
