/// Keeps a Korean particle with the word before it: the 가 of `read()`가 never begins a line.
///
/// Where words are kept whole (`word-break: keep-all`) a line may still end behind a closing bracket
/// or a percent sign (UAX #14, LB31); a WORD JOINER forbids that (LB11).
struct ParticleJoiner {
  private var isBehindClosing = false

  /// The text with what joins it to what stands before it.
  mutating func joined(_ text: String) -> String {
    var joined: [UInt8] = []
    var hasJoined = false
    for byte in text.utf8 {
      if isBehindClosing, Self.beginsSyllable(byte) {
        joined.append(contentsOf: "\u{2060}".utf8)
        hasJoined = true
      }
      joined.append(byte)
      isBehindClosing = Self.isClosing(byte)
    }
    return hasJoined ? String(decoding: joined, as: UTF8.self) : text
  }

  /// Takes note of text that stands as it is, such as code.
  mutating func pass(_ text: String) {
    isBehindClosing = text.utf8.last.map(Self.isClosing) ?? false
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"): true
    default: false
    }
  }

  /// Syllables are U+AC00 to U+D7A3; what else has these first bytes is written without spaces, too.
  private static func beginsSyllable(_ byte: UInt8) -> Bool { (0xEA...0xED).contains(byte) }
}
