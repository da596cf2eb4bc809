package import Basics
package import Localization

/// How the site looks and what its frame says: a template, a style sheet, scripts, words.
///
/// Each file of a project's own theme takes the place of ours, the others stay.
package struct Theme: Sendable {
  let template: PageTemplate
  /// The files that pages load, by their names.
  private let assets: [ThemeAsset: [UInt8]]
  /// Words that take the place of ours, by language.
  private let wordings: [String: [Phrase: Wording]]

  init(
    template: PageTemplate, assets: [ThemeAsset: [UInt8]], wordings: [String: [Phrase: Wording]]
  ) {
    self.template = template
    self.assets = assets
    self.wordings = wordings
  }

  package static let builtIn: Theme = {
    let template = PageTemplate.read(
      String(decoding: PackageResources.page_mustache, as: UTF8.self))
    guard let template = template.value else {
      preconditionFailure("page.mustache is not a template: \(template.mistakes)")
    }
    let assets = ThemeAsset.allCases.map { ($0, $0.builtIn) }
    return Theme(
      template: template, assets: Dictionary(uniqueKeysWithValues: assets), wordings: [:])
  }()

  /// The theme of a project: its files by their path below `Theme/`, ours where it has none.
  package static func read(_ files: FileTree) -> Diagnosed<Theme> {
    var reader = ThemeReader(files)
    return reader.read()
  }

  /// What the interface says in a language.
  package func phrases(_ language: String) -> Phrases {
    Phrases.builtIn(language).overridden(by: wordings[language] ?? [:])
  }

  func bytes(of asset: ThemeAsset) -> [UInt8] { assets[asset] ?? [] }

  /// The files that pages load, by their place in the site.
  package var files: FileTree {
    FileTree(Dictionary(uniqueKeysWithValues: assets.map { ($0.path, $1) }))
  }

  /// What the references to files end in, by file: a digest of the content, so that a browser may
  /// keep a file for ever and still never shows an old one.
  var versions: [ThemeAsset: String] {
    assets.mapValues { "?v=" + Digest(of: $0).hex.prefix(8) }
  }
}
