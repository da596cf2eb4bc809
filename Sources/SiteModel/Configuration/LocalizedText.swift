/// A text that may read differently in each language of the site.
package struct LocalizedText: Sendable, Hashable {
  /// What is read where no other text is given.
  package var standard: String
  /// By language code.
  package var translations: [String: String]

  package init(_ standard: String, translations: [String: String] = [:]) {
    self.standard = standard
    self.translations = translations
  }

  package subscript(language: String) -> String { translations[language] ?? standard }
}
