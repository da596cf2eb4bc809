/// A text with nothing in it that a reader would not type: Hangul in whole syllables, and between
/// two words one space, or one line feed where a line or a paragraph ends.
struct FoldedText: Hashable {
  let bytes: [UInt8]

  /// Stops at the last whole character within `bytesMax`.
  init(_ text: String, bytesMax: Int = .max) {
    var text = text
    let folded = text.withUTF8 { utf8 in
      HangulComposition.isNeeded(utf8)
        ? HangulComposition.composed(utf8).withUnsafeBufferPointer(Self.fold) : Self.fold(utf8)
    }
    bytes = folded.count > bytesMax ? Self.cut(folded, to: bytesMax) : folded
  }

  /// By pointers, because every byte of a site comes through here, and a build that is not optimised
  /// takes ten times as long for collections.
  private static func fold(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let source = utf8.baseAddress else { return [] }
    return [UInt8](unsafeUninitializedCapacity: utf8.count) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      // What the words so far are followed by; 0 is nothing.
      var gap: UInt8 = 0
      var place = 0
      while place < utf8.count {
        let byte = source[place]
        place += 1
        if byte == 10 || byte == 13 {
          gap = 10
        } else if byte == 32 || byte == 9 {
          if gap == 0 { gap = 32 }
        } else {
          // There was a byte for the gap, so there is room for it.
          if gap != 0, count > 0 {
            target[count] = gap
            count += 1
          }
          gap = 0
          target[count] = byte
          count += 1
        }
      }
    }
  }

  private static func cut(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    var end = count
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes.prefix(end))
  }
}
