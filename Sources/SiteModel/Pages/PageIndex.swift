import Basics
import Markdown

/// Every page and every other file of a site, to be found by what authors call them.
struct PageIndex {
  private let pages: [Page]
  private let bySource: [RelativePath: Int]

  private let byAddress: [PageAddress: Int]
  /// The first page of a language that somebody may mean by a name in small letters: its title, its
  /// slug, or an end of its slug.
  private let byName: [PageAddress: Int]
  private let drafts: Set<RelativePath>
  private let assets: Set<RelativePath>
  private let assetsByName: [Substring: [RelativePath]]

  /// - Parameters:
  ///   - pages: with distinct outputs.
  ///   - drafts: pages that are written but not shown.
  ///   - assets: files below `Content/` that are no pages.
  init(pages: [Page], drafts: Set<RelativePath>, assets: Set<RelativePath>) {
    self.pages = pages
    self.drafts = drafts
    self.assets = assets
    bySource = Dictionary(pages.indices.map { (pages[$0].nominalSource, $0) }) { first, _ in first }
    byAddress = Dictionary(pages.indices.map { (pages[$0].address, $0) }) { first, _ in first }
    byName = Self.byName(pages)
    assetsByName = Dictionary(grouping: assets, by: \.name)
  }

  private static func byName(_ pages: [Page]) -> [PageAddress: Int] {
    var byName: [PageAddress: Int] = [:]
    for (index, page) in pages.enumerated() {
      for name in [page.title.lowercased()] + ends(of: page.address.slug.lowercased()) {
        let key = PageAddress(language: page.address.language, slug: name)
        if byName[key] == nil { byName[key] = index }
      }
    }
    return byName
  }

  /// `a/b/c`, `b/c` and `c`.
  private static func ends(of slug: String) -> [String] {
    var ends = [slug]
    for index in slug.indices where slug[index] == "/" {
      ends.append(String(slug[slug.index(after: index)...]))
    }
    return ends
  }

  func isDraft(_ source: RelativePath) -> Bool { drafts.contains(source) }

  func isAsset(_ path: RelativePath) -> Bool { assets.contains(path) }

  /// The page at `path` below `folder`: its file, its name without an extension, or its HTML.
  func page(at path: RelativePath) -> Page? {
    let candidates = [path.text, path.text + ".md", path.text + "/index.md"]
    for candidate in candidates {
      if let index = RelativePath(candidate).flatMap({ bySource[$0] }) { return pages[index] }
    }
    guard path.fileExtension == "html" else { return nil }
    return bySource[path.replacingExtension(with: "md")].map { pages[$0] }
  }

  /// The page a wiki link names: by slug, by the end of its slug, or by title, letter case ignored.
  func page(named name: String, language: String) -> Page? {
    if let index = byAddress[PageAddress(language: language, slug: name)] { return pages[index] }
    return byName[PageAddress(language: language, slug: name.lowercased())].map { pages[$0] }
  }

  /// The file an embed names: by path below the language's folder, or by its name anywhere.
  func asset(named name: String) -> RelativePath? {
    let last = name.split(separator: "/").last ?? ""
    return assetsByName[last]?.filter { $0.name == name || $0.text.hasSuffix("/" + name) }.min()
  }

  /// What can be linked to from the folder of `page`, for "did you mean".
  func references(from page: Page) -> [String] {
    pages.map { page.nominalSource.reference(to: $0.nominalSource) }
  }

  /// What can be embedded, for "did you mean".
  func assetReferences(from page: Page) -> [String] {
    assets.map { page.source.reference(to: $0) }.sorted()
  }

  /// Slugs of one language, for "did you mean".
  func slugs(language: String) -> [String] {
    pages.filter { $0.address.language == language }.map(\.address.slug)
  }
}
