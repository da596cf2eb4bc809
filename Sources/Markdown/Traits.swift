/// Which bytes and pairs occur in a text, so that a pass for what is absent can be left out.
struct Traits {
  var hasNUL = false
  var hasStar = false
  var hasPipe = false
  var hasTilde = false
  var hasAt = false
  var hasColon = false
  var hasNonASCII = false
  /// Perhaps U+00A0.
  var hasNoBreakSpace = false
  /// Perhaps one of U+FDC0…U+FDFF.
  var hasNoncharacter = false
  var hasDoubleBracket = false
  var hasFootnoteMark = false
  /// `://` or `www.`.
  var hasLink = false
  /// `]:`, as in a link reference definition.
  var hasDefinition = false

  init(of bytes: [UInt8]) {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0: hasNUL = true
      case UInt8(ascii: "*"): hasStar = true
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: "~"): hasTilde = true
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: ":"):
        hasColon = true
        if previous == UInt8(ascii: "]") { hasDefinition = true }
      case UInt8(ascii: "/"): if previous == UInt8(ascii: ":") { hasLink = true }
      case UInt8(ascii: "."): if previous.lowercased == UInt8(ascii: "w") { hasLink = true }
      case UInt8(ascii: "["): if previous == UInt8(ascii: "[") { hasDoubleBracket = true }
      case UInt8(ascii: "^"): if previous == UInt8(ascii: "[") { hasFootnoteMark = true }
      case 0xA0: if previous == 0xC2 { hasNoBreakSpace = true }
      case 0xB7: if previous == 0xEF { hasNoncharacter = true }
      case 0x80...: hasNonASCII = true
      default: break
      }
      previous = byte
    }
    if hasNoBreakSpace || hasNoncharacter { hasNonASCII = true }
  }
}
