/// Cuts what a process writes into lines, also where one write is no whole line.
struct PrintedLines {
  private var rests: [String: [UInt8]] = [:]

  /// The lines that `bytes` completes.
  mutating func take(_ bytes: [UInt8], isCut: Bool, at target: String) -> [String] {
    var rest = rests[target] ?? []
    var lines: [String] = []
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        rest.append(byte)
        continue
      }
      lines.append(PrintedLines.text(rest))
      rest = []
    }
    if isCut { lines.append(PrintedLines.text(rest) + "…") }
    rests[target] = isCut ? nil : rest
    return lines
  }

  /// Last lines without a line feed.
  mutating func takeRest() -> [String] {
    defer { rests = [:] }
    return rests.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
      .map(PrintedLines.text)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(ShownText.isControl(scalar) ? "\u{fffd}" : scalar)
    }
    return text
  }
}
