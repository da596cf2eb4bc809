/// Values of JavaScript, written as JSON would have them.
extension [UInt8] {
  static func array(_ values: [[UInt8]]) -> [UInt8] {
    var script = Array("[".utf8)
    script.reserveCapacity(values.reduce(2) { $0 + $1.count + 1 })
    for (index, value) in values.enumerated() {
      if index > 0 { script.append(UInt8(ascii: ",")) }
      script.append(contentsOf: value)
    }
    script.append(UInt8(ascii: "]"))
    return script
  }

  static func quoted(_ text: String) -> [UInt8] { quoted(Array(text.utf8)) }

  /// What needs no escape is copied in runs.
  static func quoted(_ utf8: [UInt8]) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(utf8.count + utf8.count / 8 + 2)
    script.append(UInt8(ascii: "\""))
    utf8.withUnsafeBufferPointer { text in
      var start = 0
      var place = 0
      while place < text.count {
        let byte = text[place]
        if byte < 32 || byte == 34 || byte == 92 || byte == 127 {
          script.append(contentsOf: text[start..<place])
          script.append(contentsOf: escape(byte))
          start = place + 1
        }
        place += 1
      }
      script.append(contentsOf: text[start..<text.count])
    }
    script.append(UInt8(ascii: "\""))
    return script
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\""): return Array(#"\""#.utf8)
    case UInt8(ascii: "\\"): return Array(#"\\"#.utf8)
    case UInt8(ascii: "\n"): return Array(#"\n"#.utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      return Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
