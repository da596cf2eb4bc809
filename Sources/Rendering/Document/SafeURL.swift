/// What a page may link to.
enum SafeURL {
  /// Whether following the link cannot run a program.
  ///
  /// `javascript:`, `vbscript:` and `data:` do, except images. Browsers ignore controls and white
  /// space in a scheme, so this does too.
  static func isSafe(_ url: String) -> Bool {
    let bytes = scheme(of: url)
    guard let bytes else { return true }
    switch bytes {
    case "javascript", "vbscript", "livescript", "mocha", "view-source": return false
    case "data": return isImage(url)
    default: return true
    }
  }

  /// The scheme in lower case, nothing for a relative reference.
  static func scheme(of url: String) -> String? {
    var scheme: [UInt8] = []
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        scheme.append(byte)
      // A character that no scheme holds: what some browser might skip is skipped here as well.
      case 0x80...: continue
      default: return nil
      }
      guard scheme.count <= 32 else { return nil }
    }
    return nil
  }

  private static func isImage(_ url: String) -> Bool {
    let start = String(
      decoding: url.utf8.filter { $0 > 0x20 && $0 < 0x7F }.prefix(40), as: UTF8.self
    )
    .lowercased()
    return ["png", "gif", "jpeg", "webp"].contains { kind in
      start.hasPrefix("data:image/\(kind);") || start.hasPrefix("data:image/\(kind),")
    }
  }

  /// With everything percent-encoded that may not stand in an attribute's URL, as libcmark does.
  static func escaped(_ url: String) -> String {
    guard url.utf8.contains(where: { !isPlain($0) }) else { return url }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(url.utf8.count * 2)
    for byte in url.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case 0x21, 0x23...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }
}
