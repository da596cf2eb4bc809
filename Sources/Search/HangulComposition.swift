/// Puts the letters of Hangul together to syllables, as NFC does (Unicode 3.12), because some file
/// systems and editors take them apart, and nobody types them so.
///
/// Nothing else is composed here: what the browser compares is brought into NFC there.
enum HangulComposition {
  private static let syllables: UInt32 = 0xAC00
  private static let initials: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  /// One before the first final consonant: no final is number 0.
  private static let finals: UInt32 = 0x11A7
  private static let initialCount: UInt32 = 19
  private static let vowelCount: UInt32 = 21
  private static let finalCount: UInt32 = 28

  /// Whether there are letters at all: U+1100 to U+11FF begin with E1 84 to E1 87.
  static func isNeeded(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 1
    while place < utf8.count {
      if utf8[place - 1] == 0xE1, utf8[place] >= 0x84, utf8[place] <= 0x87 { return true }
      place += 1
    }
    return false
  }

  static func composed(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var scalars: [UInt32] = []
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if let last = scalars.last, let joined = join(last, scalar.value) {
        scalars[scalars.count - 1] = joined
      } else {
        scalars.append(scalar.value)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return Array(String(text).utf8)
  }

  /// An initial and a vowel, or a syllable without a final and a final.
  private static func join(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let initial = first &- initials
    let vowel = second &- vowels
    if initial < initialCount, vowel < vowelCount {
      return syllables + (initial * vowelCount + vowel) * finalCount
    }
    let syllable = first &- syllables
    let final = second &- finals
    guard syllable < initialCount * vowelCount * finalCount, syllable % finalCount == 0,
      (1..<finalCount).contains(final)
    else { return nil }
    return first + final
  }
}
