/// A string as strace quotes it: `"one\n"`, `"\355\225\234"...`.
struct StraceString: Sendable, Hashable {
  var bytes: [UInt8]
  /// More was passed than strace shows.
  var isCut: Bool

  /// From an argument that is a string; nothing for any other.
  init?(_ argument: String) {
    let quote = UInt8(ascii: "\"")
    let source = Array(argument.utf8)
    guard source.first == quote, let close = source.lastIndex(of: quote), close > 0 else {
      return nil
    }
    isCut = source[(close + 1)...].starts(with: [UInt8](repeating: UInt8(ascii: "."), count: 3))
    bytes = StraceString.unescaped(source[1..<close])
  }

  /// The first string within an argument that is more than that: `{sun_path="/tmp/lab"}`.
  init?(within argument: String) {
    guard let open = argument.firstIndex(of: "\"") else { return nil }
    var index = argument.index(after: open)
    while index < argument.endIndex, argument[index] != "\"" {
      if argument[index] == "\\" { index = argument.index(after: index) }
      if index < argument.endIndex { index = argument.index(after: index) }
    }
    guard index < argument.endIndex else { return nil }
    let isCut = argument[argument.index(after: index)...].hasPrefix("...")
    self.init(String(argument[open...index]) + (isCut ? "..." : ""))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "f"): 12,
    UInt8(ascii: "v"): 11,
  ]

  /// `\n` and its like, and up to three octal digits after a backslash.
  private static func unescaped(_ source: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = source
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
      if digits.isEmpty {
        bytes.append(letters[next] ?? next)
        rest.removeFirst()
      } else {
        let value = digits.reduce(0) { $0 * 8 + Int($1 - UInt8(ascii: "0")) }
        bytes.append(UInt8(truncatingIfNeeded: value))
        rest.removeFirst(digits.count)
      }
    }
    return bytes
  }
}
