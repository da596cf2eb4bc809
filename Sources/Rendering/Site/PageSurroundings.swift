import Basics
import Localization
import SiteModel

/// Everything but its own entry that decides a page: what the site says of all pages, and the theme.
///
/// A page that nobody wrote, such as a list of tags, is made of nothing else.
struct PageSurroundings: Sendable, Hashable {
  /// Without the texts of the pages.
  let outline: Site
  /// What the interface says, by language.
  let phrases: [String: Phrases]
  /// The query of the references to the theme's files.
  let versions: [ThemeAsset: String]
  /// Where the index of the search lies, by language.
  let searchIndexes: [String: RelativePath]
  let template: PageTemplate

  init(_ site: Site, _ theme: Theme, searchIndexes: [String: RelativePath]) {
    outline = site.outline
    phrases = Dictionary(
      uniqueKeysWithValues: site.configuration.languages.map { ($0.code, theme.phrases($0.code)) })
    versions = theme.versions
    self.searchIndexes = searchIndexes
    template = theme.template
  }
}
