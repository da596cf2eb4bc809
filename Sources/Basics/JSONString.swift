extension [UInt8] {
  /// Appends a string of JSON (RFC 8259, section 7), which is one of JavaScript, too, between its
  /// quotation marks; `text` is UTF-8.
  ///
  /// What needs no escape is copied in runs, because whole sites go through here.
  package mutating func append(jsonString text: [UInt8]) {
    append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { text in
      var start = 0
      var place = 0
      while place < text.count {
        let byte = text[place]
        if byte < 32 || byte == 34 || byte == 92 || byte == 127 {
          append(contentsOf: text[start..<place])
          append(contentsOf: Self.jsonEscape(of: byte))
          start = place + 1
        }
        place += 1
      }
      append(contentsOf: text[start..<text.count])
    }
    append(UInt8(ascii: "\""))
  }

  private static func jsonEscape(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\""): return Array(#"\""#.utf8)
    case UInt8(ascii: "\\"): return Array(#"\\"#.utf8)
    case UInt8(ascii: "\n"): return Array(#"\n"#.utf8)
    case UInt8(ascii: "\r"): return Array(#"\r"#.utf8)
    case UInt8(ascii: "\t"): return Array(#"\t"#.utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      return Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
