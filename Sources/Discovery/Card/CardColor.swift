/// The colours of a card, those of the light theme; a pixel is an index into them.
enum CardColor: UInt8, CaseIterable {
  case paper, panel, rule, ink, soft, data, alarm

  /// Red, green, blue.
  var components: [UInt8] {
    switch self {
    case .paper: [0xFC, 0xFB, 0xF8]
    case .panel: [0xF5, 0xF3, 0xED]
    case .rule: [0xD6, 0xD2, 0xC8]
    case .ink: [0x1D, 0x1F, 0x23]
    case .soft: [0x5B, 0x60, 0x68]
    case .data: [0x0B, 0x5C, 0x8A]
    case .alarm: [0x9A, 0x34, 0x12]
    }
  }
}
