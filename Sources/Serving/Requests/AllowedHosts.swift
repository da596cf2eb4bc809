/// The names under which a preview may be called.
///
/// A page of a stranger can have its own name lead to this machine (DNS rebinding); the browser then
/// sends the stranger's name with every request, and it is refused. A stranger cannot own a number
/// of this machine, so that where the preview answers on all of them, each number is a good name.
package struct AllowedHosts: Sendable, Hashable {
  private let names: Set<String>
  private let port: Int
  private let allowsNumbers: Bool

  /// Those of this machine as seen from itself, and the `host` that the preview was told to use.
  package init(host: String, port: Int) {
    names = ["localhost", "127.0.0.1", "[::1]", Self.written(host.lowercased())]
    self.port = port
    allowsNumbers = ["0.0.0.0", "::"].contains(host)
  }

  /// Whether a `Host` field (RFC 9110, section 7.2) is one of ours, with our port.
  package func allow(_ field: String) -> Bool {
    let field = field.lowercased()
    let suffix = ":\(port)"
    let name = field.hasSuffix(suffix) ? String(field.dropLast(suffix.count)) : field
    // Browsers leave out the usual port.
    guard name.count < field.count || port == 80 else { return false }
    return names.contains(name) || (allowsNumbers && Self.isNumber(name))
  }

  /// As it stands in an address: `[::1]` of `::1`.
  package static func written(_ host: String) -> String {
    host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }

  private static func isNumber(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
