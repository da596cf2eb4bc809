extension HTMLTree {
  /// Text that a program wrote, with a visible mark for what a terminal would have obeyed and a
  /// page would have swallowed: control characters, malformed bytes, marks that turn the direction
  /// of writing.
  package mutating func append(visible text: String) {
    guard text.utf8.contains(where: mayHide) else { return self.text(text) }
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let mark = mark(for: scalar) else {
        run.append(scalar)
        continue
      }
      flush(&run)
      element("span", [.class("x"), .init("title", name(of: scalar))], mark)
    }
    flush(&run)
  }

  private mutating func flush(_ run: inout String.UnicodeScalarView) {
    guard !run.isEmpty else { return }
    text(String(run))
    run.removeAll()
  }
}

/// Whether a character that begins with `byte` may need a mark: a cheap test for all the others.
private func mayHide(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09: false
  case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
  default: false
  }
}

/// The short name of a control character (ISO 6429), or the number of an invisible one: words,
/// because few fonts have the pictures.
private func mark(for scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09: nil
  case 0..<0x20: controlNames[Int(scalar.value)]
  case 0x7F: "DEL"
  case 0xFFFD: "\u{FFFD}"
  case 0x80..<0xA0, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
    name(of: scalar)
  default: nil
  }
}

private let controlNames = [
  "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO",
  "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS",
  "GS", "RS", "US",
]

private func name(of scalar: Unicode.Scalar) -> String {
  let hex = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
}
