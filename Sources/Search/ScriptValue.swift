import Basics

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
    script.append(jsonString: utf8)
    return script
  }
}
