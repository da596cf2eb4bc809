/// Reads the tokens of a line of JSON (RFC 8259), strictly.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ line: String) { bytes = Array(line.utf8) }

  /// Takes the character, when it comes next after blanks.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(JSONMistake) {
    guard take(character) else { throw expected("'\(character)'") }
  }

  mutating func end() throws(JSONMistake) {
    skipBlanks()
    guard index == bytes.count else { throw expected("the end of the line") }
  }

  mutating func value(of name: String) throws(JSONMistake) -> JSONObject.Value {
    skipBlanks()
    guard index < bytes.count else { throw expected("a value") }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .cell(.text(try string()))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw JSONMistake("Member '\(shortText(name))' holds other values; write one text or number")
    default: return try word(of: name)
    }
  }

  private mutating func word(of name: String) throws(JSONMistake) -> JSONObject.Value {
    let start = index
    while index < bytes.count, !",}] \t".utf8.contains(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": throw JSONMistake("Member '\(shortText(name))' has no value")
    default:
      let cell = DataCell(word)
      guard cell.number != nil else {
        throw JSONMistake(
          "Member '\(shortText(name))' has the value '\(shortText(word))', which is not JSON")
      }
      return .cell(cell)
    }
  }

  mutating func string() throws(JSONMistake) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw JSONMistake("Text holds a control character; write it as '\\u00..'")
      default: text.append(byte)
      }
    }
    throw JSONMistake("Text is opened by '\"' and never closed")
  }

  private mutating func escape() throws(JSONMistake) -> [UInt8] {
    guard index < bytes.count else { throw expected("an escape") }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: throw JSONMistake("Escape '\\\(Unicode.Scalar(letter))' is not JSON")
    }
  }

  /// After `\u`; two halves of a surrogate pair are one scalar.
  private mutating func scalar() throws(JSONMistake) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw JSONMistake("Escape is half of a surrogate pair") }
    index += 2
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00))
    else { throw JSONMistake("Escape is half of a surrogate pair") }
    return scalar
  }

  private mutating func unit() throws(JSONMistake) -> UInt16 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.utf8.first != UInt8(ascii: "+"),
      let unit = UInt16(text, radix: 16)
    else { throw JSONMistake("Escape '\\u' needs four hexadecimal digits") }
    index += 4
    return unit
  }

  private mutating func skipBlanks() {
    while index < bytes.count, " \t\r".utf8.contains(bytes[index]) { index += 1 }
  }

  private func expected(_ what: String) -> JSONMistake {
    guard index < bytes.count else {
      return JSONMistake("Line ends where \(what) is expected")
    }
    return JSONMistake("Byte \(index + 1) of the line is not \(what), which is expected there")
  }
}
