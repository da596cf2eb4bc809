package import Basics

/// What a link of a page leads to.
package enum LinkTarget: Sendable, Hashable {
  /// Another site, a mail address: not ours to check.
  case external(String)
  /// A page of this site, and an anchor on it; nothing as `page` is the page itself.
  case page(output: RelativePath?, fragment: String?)
  /// A file that is copied to the site.
  case asset(RelativePath)
  /// Nowhere; the author was told.
  case missing

  /// The reference that a page at `output` uses, nothing where there is none.
  package func href(from output: RelativePath) -> String? {
    switch self {
    case .external(let address): return address
    case .page(let page, let fragment):
      let path = page.map { percentEncoded(output.reference(to: $0)) } ?? ""
      let anchor = fragment.map { "#" + percentEncoded($0) } ?? ""
      return path.isEmpty && anchor.isEmpty ? "#" : path + anchor
    case .asset(let path): return percentEncoded(output.reference(to: path))
    case .missing: return nil
    }
  }
}

/// A path or a fragment with what RFC 3986 does not allow in it written as `%XX`.
func percentEncoded(_ text: String) -> String {
  if text.utf8.allSatisfy(\.standsForItself) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if byte.standsForItself {
      bytes.append(byte)
    } else {
      bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text that `%XX` stands for; what is no such escape stays as it is.
func percentDecoded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension UInt8 {
  /// Unreserved (RFC 3986, section 2.3), or the `/` between names.
  fileprivate var standsForItself: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
