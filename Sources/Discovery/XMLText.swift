import HTML

/// Markup with the declaration of XML before it.
///
/// `HTMLTree` closes every element and escapes what XML wants escaped; what XML 1.0 has no place
/// for at all is replaced.
func xmlText(_ tree: HTMLTree) -> [UInt8] {
  var document = HTMLTree()
  document.raw(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
  document.append(tree)
  document.raw("\n")
  return document.serialized()
}

extension String {
  /// Without the control characters that XML forbids (XML 1.0, production 2).
  var speakableInXML: String {
    guard utf8.contains(where: { $0 < 32 || $0 == 0xEF }) else { return self }
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 9, 10, 13: scalar
      case 0..<32, 0xFFFE, 0xFFFF: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
