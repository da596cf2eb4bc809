extension Configuration {
  /// The keys of `site.yml`.
  package enum Key: String, Sendable, CaseIterable {
    case title, description, languages, products, limits, html, snippets, repository, sections,
      folders, untranslated, glossary
    case baseURL = "base-url"
    case foreignKeys = "foreign-keys"
  }
}
