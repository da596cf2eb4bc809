/// What `site.yml` says about the glossary.
package struct GlossaryRule: Sendable, Hashable {
  /// The slug of the page whose terms are linked.
  package var page: FrontMatter.Located
  /// Beginnings of slugs of pages on which nothing is linked, because their words mean other things.
  package var exceptions: [String]
  /// Terms that are everyday words, too, and are linked nowhere.
  package var unlinked: [String]

  package init(page: FrontMatter.Located, exceptions: [String] = [], unlinked: [String] = []) {
    self.page = page
    self.exceptions = exceptions
    self.unlinked = unlinked
  }

  /// Whether terms are linked on a page with this slug.
  func links(on slug: String) -> Bool {
    slug != page.text && !exceptions.contains { slug.hasPrefix($0) }
  }
}
