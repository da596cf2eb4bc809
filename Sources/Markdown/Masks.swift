/// Noncharacters that stand in a text for what libcmark must not see, and go again after it.
///
/// A mask is one of U+FDD0…U+FDEF, which Unicode keeps out of interchange; one that the author's
/// text holds all the same is not used.
struct Masks {
  /// What a mask stands for.
  enum Meaning: Int, CaseIterable {
    /// Nothing: a letter between a `*` run and punctuation.
    case nothing
    case underscore, tilde, star, openingBracket, closingBracket

    var original: UInt8? {
      switch self {
      case .nothing: nil
      case .underscore: UInt8(ascii: "_")
      case .tilde: UInt8(ascii: "~")
      case .star: UInt8(ascii: "*")
      case .openingBracket: UInt8(ascii: "[")
      case .closingBracket: UInt8(ascii: "]")
      }
    }
  }

  /// The last byte of a mask by meaning; the first two are EF B7.
  private let lastBytes: [UInt8]
  /// The meaning by last byte - 0x90.
  private let meanings: [Meaning?]

  /// Nothing when the text uses too many of the noncharacters itself.
  init?(absentFrom bytes: [UInt8], mayOccur: Bool) {
    var isUsed = [Bool](repeating: false, count: 32)
    if mayOccur {
      for i in bytes.indices.dropLast(2)
      where bytes[i] == 0xEF && bytes[i + 1] == 0xB7 && (0x90...0xAF) ~= bytes[i + 2] {
        isUsed[Int(bytes[i + 2] - 0x90)] = true
      }
    }
    let free = isUsed.indices.filter { !isUsed[$0] }
    guard free.count >= Meaning.allCases.count else { return nil }
    var meanings = [Meaning?](repeating: nil, count: 32)
    lastBytes = zip(Meaning.allCases, free).map { meaning, place in
      meanings[place] = meaning
      return UInt8(0x90 + place)
    }
    self.meanings = meanings
  }

  func bytes(for meaning: Meaning) -> [UInt8] { [0xEF, 0xB7, lastBytes[meaning.rawValue]] }

  /// The meaning of the mask that begins at `index`, nothing when none does.
  func meaning(in bytes: [UInt8], at index: Int) -> Meaning? {
    guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xB7,
      (0x90...0xAF) ~= bytes[index + 2]
    else { return nil }
    return meanings[Int(bytes[index + 2] - 0x90)]
  }

  /// The text as its author wrote it.
  func removed(from bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(0xEF) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0xEF, i + 2 < bytes.count, bytes[i + 1] == 0xB7,
        (0x90...0xAF) ~= bytes[i + 2], let meaning = meanings[Int(bytes[i + 2] - 0x90)]
      {
        if let original = meaning.original { result.append(original) }
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
