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

  static func quoted(_ utf8: [UInt8]) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(utf8.count + utf8.count / 8 + 2)
    script.append(UInt8(ascii: "\""))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): script.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): script.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): script.append(contentsOf: #"\n"#.utf8)
      case 0..<32, 127: script.append(contentsOf: escape(byte))
      default: script.append(byte)
      }
    }
    script.append(UInt8(ascii: "\""))
    return script
  }

  private static func escape(_ control: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return Array(#"\u00"#.utf8) + [digits[Int(control >> 4)], digits[Int(control & 15)]]
  }
}
