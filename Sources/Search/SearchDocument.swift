/// One page as the search sees it.
package struct SearchDocument: Sendable, Hashable {
  /// From the file of the index, percent-encoded, without a fragment.
  package var href: String
  package var title: String
  /// What the page is about in single words, the most important first: its slug, tags, old names.
  package var facets: [String]
  /// It is written in another language than the index, whose pages come first.
  package var isForeign: Bool
  /// In the order of the page.
  package var sections: [SearchSection]

  package init(
    href: String, title: String, facets: [String] = [], isForeign: Bool = false,
    sections: [SearchSection] = []
  ) {
    self.href = href
    self.title = title
    self.facets = facets
    self.isForeign = isForeign
    self.sections = sections
  }
}
