import Basics

extension Page {
  /// The page as it stands in for its translation into `language`; nothing where it has no place.
  func fallback(in language: String, _ layout: SiteLayout) -> Page? {
    var page = self
    page.address.language = language
    guard let output = layout.output(of: page.address) else { return nil }
    page.output = output
    page.nominalSource = layout.translated(source, to: language)
    page.frontMatter.aliases = []
    return page
  }
}
