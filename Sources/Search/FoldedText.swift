/// A text with nothing in it that a reader would not type: Hangul in whole syllables, and between
/// two words one space, or one line feed where a line or a paragraph ends.
struct FoldedText: Hashable {
  private(set) var bytes: [UInt8] = []
  /// What the words so far are followed by.
  private var gap: UInt8?

  /// Stops at the last whole character within `bytesMax`.
  init(_ text: String, bytesMax: Int = .max) {
    var text = text
    text.withUTF8 { utf8 in
      if HangulComposition.isNeeded(utf8) {
        fold(HangulComposition.composed(utf8), bytesMax)
      } else {
        fold(utf8, bytesMax)
      }
    }
  }

  private mutating func fold(_ utf8: some Collection<UInt8>, _ bytesMax: Int) {
    bytes.reserveCapacity(min(utf8.count, bytesMax))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): gap = UInt8(ascii: "\n")
      case UInt8(ascii: " "), UInt8(ascii: "\t"): gap = gap ?? UInt8(ascii: " ")
      default:
        if let gap, !bytes.isEmpty { bytes.append(gap) }
        gap = nil
        bytes.append(byte)
        if bytes.count > bytesMax { return cut(to: bytesMax) }
      }
    }
  }

  private mutating func cut(to count: Int) {
    var end = count
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    bytes.removeLast(bytes.count - end)
  }
}
