/// How bytes and addresses are written in a drawing.
enum ShownText {
  /// The longest text of a message: longer ones leave no room beside a lifeline.
  private static let charactersMax = 24

  /// `"Hello, child"`, `"Dear reader, this lett…"`, `100000 × "x"`.
  static func quoted(_ string: StraceString, count: Int?) -> String {
    let total = count ?? string.bytes.count
    if let byte = string.bytes.first, total > charactersMax,
      string.bytes.allSatisfy({ $0 == byte })
    {
      return "\(total) × \"\(escaped([byte]))\""
    }
    let text = String(decoding: string.bytes, as: UTF8.self)
    let isCut = string.isCut || text.count > charactersMax
    let shown = Array(String(text.prefix(charactersMax)).utf8)
    return "\"\(escaped(shown))\(isCut ? "…" : "")\""
  }

  /// Line feeds and their like as C writes them, and what is no text as U+FFFD.
  private static func escaped(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\0": text += "\\0"
      default:
        text.unicodeScalars.append(isControl(scalar) ? "\u{fffd}" : scalar)
      }
    }
    return text
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
  }

  /// strace counts real-time signals from the first that the kernel has; the C library keeps two.
  static func signal(_ name: String) -> String {
    for prefix in ["SIGRT_", "RT_"] where name.hasPrefix(prefix) {
      guard let number = Int(name.dropFirst(prefix.count)) else { continue }
      return number == 2 ? "SIGRTMIN" : "SIGRTMIN\(number < 2 ? "" : "+")\(number - 2)"
    }
    return name.hasPrefix("SIG") ? name : "SIG\(name)"
  }
}
