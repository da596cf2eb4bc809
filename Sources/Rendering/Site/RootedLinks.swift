import Basics

/// Makes the relative references of a page begin at the site's root.
///
/// In our own markup, where a quotation mark inside of an attribute or a text is always escaped, an
/// attribute is found by its name.
struct RootedLinks {
  private static let names = ["href", "src", "action", "data-root", "data-index"]

  /// The folder of the page, ending in `/`, as the server has it.
  private let folder: String

  /// - Parameters:
  ///   - output: where in the site the page lies.
  ///   - root: the site's own path, beginning and ending with `/`.
  init(from output: RelativePath, root: String) {
    folder = root + (output.parent.map { $0.text + "/" } ?? "")
  }

  func applied(to page: [UInt8]) -> [UInt8] {
    var text = String(decoding: page, as: UTF8.self)
    for name in Self.names {
      let parts = text.split(separator: " \(name)=\"", omittingEmptySubsequences: false)
      let rest = parts.dropFirst().map { part -> String in
        let value = part.prefix { $0 != "\"" }
        return " \(name)=\"" + rooted(value) + part[value.endIndex...]
      }
      text = String(parts.first ?? "") + rest.joined()
    }
    return Array(text.utf8)
  }

  private func rooted(_ reference: Substring) -> String {
    guard isRelative(reference) else { return String(reference) }
    var folder = self.folder
    var rest = reference
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      folder = folder.parentFolder
    }
    return folder + rest
  }

  /// Neither absolute nor a place on the page itself.
  private func isRelative(_ reference: Substring) -> Bool {
    guard let first = reference.first, first != "#", first != "/" else { return false }
    let scheme = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+") }
    return !reference[scheme.endIndex...].hasPrefix(":")
  }
}

extension String {
  /// `/a/` of `/a/b/`; the root stays the root.
  fileprivate var parentFolder: String {
    guard let slash = dropLast().lastIndex(of: "/") else { return self }
    return String(self[...slash])
  }
}
