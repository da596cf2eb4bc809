/// A link's destination, taken apart: `../fifo.md?x#opening` (RFC 3986, section 4.1).
struct LinkReference: Hashable {
  /// Of another site, whatever the rest says.
  var isExternal: Bool
  /// Decoded, without a leading slash; empty for the page itself.
  var path: String
  /// The path begins at the top of the site.
  var isRooted: Bool
  /// Decoded; nothing where there is no `#`, or nothing after it.
  var fragment: String?

  init(_ destination: String) {
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let beforeFragment = parts.first ?? ""
    let beforeQuery = beforeFragment.prefix { $0 != "?" }
    isExternal = destination.hasPrefix("//") || Self.hasScheme(beforeQuery)
    isRooted = beforeQuery.hasPrefix("/")
    path = percentDecoded(beforeQuery.drop { $0 == "/" })
    fragment = parts.count > 1 && !parts[1].isEmpty ? percentDecoded(parts[1]) : nil
  }

  /// `mailto:`, `https:` …: a letter, then letters, digits, `+`, `-` and `.`, then a colon.
  private static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first else { return false }
    let isLetter = (65...90) ~= first || (97...122) ~= first
    return isLetter
      && text[..<colon].utf8.allSatisfy {
        (48...57) ~= $0 || (65...90) ~= $0 || (97...122) ~= $0 || [43, 45, 46].contains($0)
      }
  }
}
