/// Gives each heading of a page the id that GitHub would: lower case, punctuation dropped, spaces
/// as `-`, and `-1`, `-2` … behind what was given before.
struct HeadingIDs {
  private var counts: [String: Int] = [:]

  mutating func next(for text: String) -> String {
    let slug = HeadingIDs.slug(of: text)
    guard var count = counts[slug] else {
      counts[slug] = 0
      return slug
    }
    var id = slug
    repeat {
      count += 1
      id = slug + "-" + String(count)
    } while counts[id] != nil
    counts[slug] = count
    counts[id] = 0
    return id
  }

  static func slug(of text: String) -> String {
    if let slug = plainSlug(of: text) { return slug }
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "-": slug += "-"
      case "_": slug += "_"
      default:
        if isWord(scalar) { slug.unicodeScalars.append(scalar) }
      }
    }
    let id = slug.lowercased()
    return id.isEmpty ? "section" : id
  }

  /// The same for a text in ASCII, as most headings are; nothing for any other.
  private static func plainSlug(of text: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, UInt8(ascii: "-"): slug.append(UInt8(ascii: "-"))
      default: if byte.isAlphanumeric || byte == UInt8(ascii: "_") { slug.append(byte.lowercased) }
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return UInt8(scalar.value).isAlphanumeric }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      return true
    default: return false
    }
  }
}
