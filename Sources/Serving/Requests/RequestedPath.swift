package import Basics

/// Which file of a site a request means.
package enum RequestedPath: Sendable, Hashable {
  case file(RelativePath)
  /// The front page of a folder; nothing for that of the site.
  case folder(RelativePath?)

  /// Nothing for a target that is no path in a site, or one by which it would be left.
  ///
  /// Escapes (RFC 3986, section 2.1) are resolved once. A slash, a backslash or a NUL that was
  /// escaped is refused: nobody links like that.
  package init?(target: String) {
    guard target.hasPrefix("/") else { return nil }
    let written = target.dropFirst().prefix { $0 != "?" && $0 != "#" }
    let isFolder = written.isEmpty || written.hasSuffix("/")
    guard let bytes = Self.unescaped(Array((isFolder ? written.dropLast() : written).utf8)),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    if written.isEmpty {
      self = .folder(nil)
    } else if let path = RelativePath(text) {
      self = isFolder ? .folder(path) : .file(path)
    } else {
      return nil
    }
  }

  private static func unescaped(_ written: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = 0
    while index < written.count {
      guard written[index] == UInt8(ascii: "%") else {
        guard isAllowed(written[index]) else { return nil }
        bytes.append(written[index])
        index += 1
        continue
      }
      guard index + 2 < written.count,
        let high = Character(Unicode.Scalar(written[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(written[index + 2])).hexDigitValue
      else { return nil }
      let byte = UInt8(high << 4 | low)
      guard isAllowed(byte), byte != UInt8(ascii: "/") else { return nil }
      bytes.append(byte)
      index += 3
    }
    return bytes
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\")
  }
}
