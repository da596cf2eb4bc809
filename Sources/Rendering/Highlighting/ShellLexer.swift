/// Finds comments, strings, variables, here-documents and commands of sh and bash.
///
/// It knows where a command may stand, so `echo done` has no keyword in it. It never fails: what
/// does not end before the end of the text ends there.
struct ShellLexer {
  /// A here-document that begins at the next line.
  private struct HereDocument {
    var delimiter: [UInt8]
    /// `<<-`: tabs before the delimiter do not count.
    var stripsTabs: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var expectsCommand = true
  private var pending: [HereDocument] = []
  private var found: [HighlightToken] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func tokens() -> [HighlightToken] {
    while position < bytes.count { step() }
    return found
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      expectsCommand = true
      hereDocuments()
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
    case UInt8(ascii: "\\"): escape()
    case UInt8(ascii: "#"): comment()
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"):
      position += 1
      expectsCommand = true
    case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"): hereOperator()
    case UInt8(ascii: "<"), UInt8(ascii: ">"): redirection()
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"):
      wordPart()
      expectsCommand = false
    default: word()
    }
  }

  /// A backslash and what it quotes; a character beyond ASCII is left whole for the word after it.
  private mutating func escape() {
    position += 1
    if let byte = peek(0), byte < 0x80 { position += 1 }
  }

  /// `#` begins a comment only where a word could begin.
  private mutating func comment() {
    let start = position
    while let byte = peek(0), byte != UInt8(ascii: "\n") { position += 1 }
    found.append(HighlightToken(.comment, start..<position))
  }

  /// `>`, `>>`, `>&`, `<&`: what follows is a file, not a command.
  private mutating func redirection() {
    position += 1
    while let byte = peek(0), byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") {
      position += 1
    }
    skipBlanks()
    while let byte = peek(0), isPlain(byte) { position += 1 }
  }

  private mutating func word() {
    let start = position
    while let byte = peek(0), isPlain(byte) {
      position += 1
      if byte == UInt8(ascii: "="), expectsCommand, isName(start..<(position - 1)) {
        found.append(HighlightToken(.variable, start..<(position - 1)))
        return assignedValue()
      }
    }
    guard position > start else { return position += 1 }
    classify(start..<position)
    while let byte = peek(0), isWordPart(byte) { wordPart() }
  }

  private mutating func classify(_ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if expectsCommand {
      expectsCommand = ShellVocabulary.leading.contains(text)
      let isReserved = expectsCommand || ShellVocabulary.closing.contains(text)
      found.append(HighlightToken(isReserved ? .keyword : .call, range))
    } else if text == "in" || text == "]]" {
      found.append(HighlightToken(.keyword, range))
    } else if bytes[range].allSatisfy(isDigit) {
      found.append(HighlightToken(.number, range))
    }
  }

  /// After `NAME=` and its value another assignment or the command itself may stand.
  private mutating func assignedValue() {
    while let byte = peek(0) {
      if isWordPart(byte) {
        wordPart()
      } else if isPlain(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func wordPart() {
    switch bytes[position] {
    case UInt8(ascii: "'"): singleQuoted()
    case UInt8(ascii: "\""): doubleQuoted()
    default: variable()
    }
  }

  private mutating func singleQuoted() {
    let start = position
    position += 1
    while let byte = peek(0), byte != UInt8(ascii: "'") { position += 1 }
    position = min(position + 1, bytes.count)
    found.append(HighlightToken(.string, start..<position))
  }

  /// A string in which variables are still variables; `$(…)` in it is part of the string.
  private mutating func doubleQuoted() {
    var start = position
    var depth = 0
    position += 1
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "\\"): position = min(position + 2, bytes.count)
      case UInt8(ascii: "$") where peek(1) == UInt8(ascii: "("):
        depth += 1
        position += 2
      case UInt8(ascii: ")"):
        depth = max(0, depth - 1)
        position += 1
      case UInt8(ascii: "$") where isVariable(peek(1)):
        if start < position { found.append(HighlightToken(.string, start..<position)) }
        variable()
        start = position
      case UInt8(ascii: "\"") where depth == 0:
        position += 1
        found.append(HighlightToken(.string, start..<position))
        return
      default: position += 1
      }
    }
    if start < position { found.append(HighlightToken(.string, start..<position)) }
  }

  /// `$name`, `${name…}`, `$1`, `$?`, `$((…))`; of `$(…)` only the `$`.
  private mutating func variable() {
    let start = position
    position += 1
    guard let byte = peek(0) else { return }
    if byte == UInt8(ascii: "{") {
      skip(through: [UInt8(ascii: "}")])
    } else if byte == UInt8(ascii: "("), peek(1) == byte {
      skip(through: [UInt8(ascii: ")"), UInt8(ascii: ")")])
    } else if isWordByte(byte), byte < 0x80, !isDigit(byte) {
      while let next = peek(0), next < 0x80, isWordByte(next) { position += 1 }
    } else if isVariable(byte) {
      position += 1
    } else {
      return
    }
    found.append(HighlightToken(.variable, start..<position))
  }

  private mutating func skip(through end: [UInt8]) {
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    position = min(position + end.count, bytes.count)
  }

  /// `<<EOF`, `<<-'EOF'`; `<<<` is an ordinary redirection.
  private mutating func hereOperator() {
    position += 2
    guard peek(0) != UInt8(ascii: "<") else { return position += 1 }
    let stripsTabs = peek(0) == UInt8(ascii: "-")
    if stripsTabs { position += 1 }
    skipBlanks()
    let start = position
    var delimiter: [UInt8] = []
    while let byte = peek(0), isPlain(byte) || isWordPart(byte) || byte == UInt8(ascii: "\\") {
      position += 1
      if isWordByte(byte) || isPlain(byte) { delimiter.append(byte) }
    }
    guard let first = delimiter.first, !isDigit(first) else { return }
    found.append(HighlightToken(.string, start..<position))
    pending.append(HereDocument(delimiter: delimiter, stripsTabs: stripsTabs))
  }

  private mutating func hereDocuments() {
    for document in pending {
      let start = position
      while position < bytes.count {
        let line = takeLine()
        if closes(document, line) { break }
      }
      if start < position { found.append(HighlightToken(.string, start..<position)) }
    }
    pending = []
  }

  private func closes(_ document: HereDocument, _ line: Range<Int>) -> Bool {
    var text = bytes[line]
    if document.stripsTabs { text = text.drop { $0 == UInt8(ascii: "\t") } }
    if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
    return text.elementsEqual(document.delimiter)
  }

  /// The next line without its line feed, which is passed too.
  private mutating func takeLine() -> Range<Int> {
    let start = position
    while let byte = peek(0), byte != UInt8(ascii: "\n") { position += 1 }
    defer { position = min(position + 1, bytes.count) }
    return start..<position
  }

  private mutating func skipBlanks() {
    while let byte = peek(0), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      position += 1
    }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, !isDigit(first) else { return false }
    return bytes[range].allSatisfy { isWordByte($0) && $0 < 0x80 }
  }

  /// Whether `$` before `byte` expands something.
  private func isVariable(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte < 0x80 && isWordByte(byte) || "?$!#@*-{".utf8.contains(byte)
  }

  private func isWordPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "$")
  }

  /// A byte that goes on with a word without meaning anything to the shell.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: " ") && !isWordPart(byte) && !";|&()<>`\\".utf8.contains(byte)
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }
}
