extension FoldedText {
  /// The id that most headings have: letters of ASCII in lower case, syllables of Hangul and digits
  /// as they are, spaces as `-`, nothing else.
  ///
  /// The script that searches makes the same of a heading whose id is left out of the index.
  var slug: [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ", "-": slug.append(UInt8(ascii: "-"))
      case "A"..."Z": slug.append(UInt8(ascii: scalar) | 0x20)
      case "a"..."z", "0"..."9", "_": slug.append(UInt8(ascii: scalar))
      case "가"..."힣": slug.append(contentsOf: Character(scalar).utf8)
      default: continue
      }
    }
    return slug
  }
}
