/// One page as the search sees it.
package struct SearchDocument: Sendable, Hashable {
  /// From the file of the index, percent-encoded, without a fragment.
  package var href: String
  package var title: String
  /// What else it is called: its slug, its old names.
  package var names: [String]
  /// What it is about, the most important first.
  package var topics: [String]
  /// What it is written in, where that is not the language of the index, whose pages come first.
  package var foreignLanguage: String?
  /// In the order of the page.
  package var sections: [SearchSection]
  /// What it explains, where it is a glossary.
  package var terms: [SearchTerm]

  package init(
    href: String, title: String, names: [String] = [], topics: [String] = [],
    foreignLanguage: String? = nil,
    sections: [SearchSection] = [], terms: [SearchTerm] = []
  ) {
    self.href = href
    self.title = title
    self.names = names
    self.topics = topics
    self.foreignLanguage = foreignLanguage
    self.sections = sections
    self.terms = terms
  }
}
