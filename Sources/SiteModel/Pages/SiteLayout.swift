package import Basics

/// Where pages come from and where they go.
///
/// With one language, pages lie under `Content/` or under `Content/CODE/`, and the site has no
/// language folder. With several, the first language lies at the top of the site and each of the
/// others in a folder of its own, so that an address never changes when a language is added.
package struct SiteLayout: Sendable, Hashable {
  /// The folder that holds everything an author writes about.
  package static let contentName = "Content"

  private let languages: [String]
  /// The languages that have a folder of their own under `Content/`.
  private let foldered: Set<String>

  /// - Parameters:
  ///   - languages: the codes, the main one first.
  ///   - paths: every path of the project, from which the language folders are known.
  package init(languages: [String], paths: [RelativePath]) {
    self.languages = languages
    foldered = Set(
      languages.filter { code in
        let folder = "\(SiteLayout.contentName)/\(code)/".utf8
        return paths.contains { $0.text.utf8.starts(with: folder) }
      })
  }

  /// The address of a page or file, nothing when `path` belongs to no language.
  package func address(of path: RelativePath) -> PageAddress? {
    guard path.text.hasPrefix(Self.contentName + "/") else { return nil }
    let below = path.text.dropFirst(Self.contentName.count + 1)
    let language = languages.first { foldered.contains($0) && below.hasPrefix($0 + "/") }
    if let language {
      return PageAddress(
        language: language, slug: withoutExtension(below.dropFirst(language.count + 1)))
    }
    guard languages.count == 1, let only = languages.first else { return nil }
    return PageAddress(language: only, slug: withoutExtension(below))
  }

  /// The file of the site in which the page at `address` is written.
  ///
  /// Nothing when the slug cannot be a path.
  package func output(of address: PageAddress) -> RelativePath? {
    RelativePath(prefix(of: address.language) + address.slug + ".html")
  }

  /// Where a file that is no page is copied to; nothing when it belongs to no language.
  package func output(ofAsset path: RelativePath) -> RelativePath? {
    guard let address = address(of: path) else { return nil }
    let name = path.fileExtension.isEmpty ? "" : "." + path.fileExtension
    return RelativePath(prefix(of: address.language) + address.slug + name)
  }

  /// Where the translation of the page at `source` belongs.
  func translated(_ source: RelativePath, to language: String) -> RelativePath {
    var names = source.components.dropFirst().map(String.init)
    if let first = names.first, foldered.contains(first) { names.removeFirst() }
    let path = ([Self.contentName, language] + names).joined(separator: "/")
    return RelativePath(path) ?? source
  }

  /// The file of the first language that is to the first language what `path` is to its own.
  func original(of path: RelativePath) -> RelativePath? {
    guard let main = languages.first, path.components.count > 2,
      foldered.contains(main), path.components[1] != main,
      languages.contains(String(path.components[1]))
    else { return nil }
    return translated(path, to: main)
  }

  private func prefix(of language: String) -> String {
    language == languages.first ? "" : language + "/"
  }

  private func withoutExtension(_ text: Substring) -> String {
    guard let path = RelativePath(String(text)) else { return String(text) }
    guard !path.fileExtension.isEmpty else { return path.text }
    return String(path.text.dropLast(path.fileExtension.count + 1))
  }
}
