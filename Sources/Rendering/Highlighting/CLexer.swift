/// Finds comments, literals, directives and known words of C, and of languages that look like it.
///
/// It never fails: what does not end before the end of the text ends there, a string at the end of
/// its line.
struct CLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary: CVocabulary
  private var position = 0
  private var isAtLineStart = true
  private var found: [HighlightToken] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, vocabulary: CVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  mutating func tokens() -> [HighlightToken] {
    while position < bytes.count { step() }
    return found
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      position += 1
      isAtLineStart = true
      return
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      position += 1
      return
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): lineComment()
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): blockComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(by: byte)
    case UInt8(ascii: "#") where isAtLineStart && vocabulary.hasPreprocessor: directive()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: ".") where peek(1).map(isDigit) == true: number()
    case _ where isWordByte(byte): word()
    default: position += 1
    }
    isAtLineStart = false
  }

  private mutating func lineComment() {
    let start = position
    while let byte = peek(0), byte != UInt8(ascii: "\n") {
      // A backslash before the line end carries the comment over to the next line.
      position += byte == UInt8(ascii: "\\") && peek(1) == UInt8(ascii: "\n") ? 2 : 1
    }
    found.append(HighlightToken(.comment, start..<position))
  }

  private mutating func blockComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") { break }
      position += 1
    }
    position = min(position + 2, bytes.count)
    found.append(HighlightToken(.comment, start..<position))
  }

  private mutating func quoted(by quote: UInt8) {
    let start = position
    position += 1
    while let byte = peek(0), byte != UInt8(ascii: "\n") {
      position += byte == UInt8(ascii: "\\") && peek(1) != nil ? 2 : 1
      if byte == quote { break }
    }
    found.append(HighlightToken(.string, start..<position))
  }

  /// `#include` or `# define` is the directive; of the rest only `<stdio.h>` is not ordinary code.
  private mutating func directive() {
    let start = position
    position += 1
    skipBlanks()
    let name = takeWord()
    found.append(HighlightToken(.directive, start..<position))
    guard bytes[name].elementsEqual("include".utf8) else { return }
    skipBlanks()
    guard peek(0) == UInt8(ascii: "<") else { return }
    let header = position
    while let byte = peek(0), byte != UInt8(ascii: "\n") {
      position += 1
      if byte == UInt8(ascii: ">") { break }
    }
    found.append(HighlightToken(.string, header..<position))
  }

  private mutating func number() {
    let start = position
    while let byte = peek(0), isWordByte(byte) || byte == UInt8(ascii: ".") {
      position += 1
      let isExponent = [UInt8(ascii: "e"), UInt8(ascii: "p")].contains(byte | 0x20)
      if isExponent, let sign = peek(0), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position += 1
      }
    }
    found.append(HighlightToken(.number, start..<position))
  }

  private mutating func word() {
    let range = takeWord()
    if let kind = vocabulary.kind(of: String(decoding: bytes[range], as: UTF8.self)) {
      found.append(HighlightToken(kind, range))
    } else if peek(0) == UInt8(ascii: "(") {
      found.append(HighlightToken(.call, range))
    }
  }

  private mutating func takeWord() -> Range<Int> {
    let start = position
    while let byte = peek(0), isWordByte(byte) { position += 1 }
    return start..<position
  }

  private mutating func skipBlanks() {
    while let byte = peek(0), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      position += 1
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }
}

func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

/// Letters, digits, `_` and every byte of a character beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
    true
  default: false
  }
}
