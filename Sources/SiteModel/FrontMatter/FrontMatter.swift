package import Basics
package import Snippets

/// What a page says about itself before its text begins.
package struct FrontMatter: Sendable, Hashable {
  /// The keys a page may use.
  package enum Key: String, Sendable, Hashable, CaseIterable {
    case title, description, order, tags, level, prerequisites, aliases, draft, slug, lang
    case snippets, date, related, words
    case translationOf = "translation-of"
  }

  /// A value with the place it was written at, for complaints that need the whole site.
  package struct Located: Sendable, Hashable {
    package var text: String
    package var location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// One word of a table, and what the page says for it.
  package struct PrintedWord: Sendable, Hashable {
    /// As a program prints it.
    package var printed: Located
    package var shown: String

    package init(printed: Located, shown: String) {
      self.printed = printed
      self.shown = shown
    }
  }

  /// What `translationOf` says of a page that is in its language only.
  static let noOriginal = "none"

  /// Nothing where the page's first heading is its title.
  package var title: String?
  package var description: String?
  /// Among the pages of its folder, smaller first.
  package var order: Int?
  package var tags: [String] = []
  package var level: String?
  /// Slugs of pages to read before.
  package var prerequisites: [Located] = []
  /// Slugs of pages to read next.
  package var related: [Located] = []
  /// The version of its twin that it translates: a prefix of `Page.proseDigest`.
  package var translationOf: Located?
  /// What the page says in the place of what programs print in tables.
  package var words: [PrintedWord] = []
  /// Paths at which the page stood before.
  package var aliases: [Located] = []
  package var isDraft = false
  /// Nothing where the file's name is its slug.
  package var slug: Located?
  package var language: Located?
  package var date: CalendarDate?
  /// What is done with a fence that says nothing; nothing where the configuration decides.
  package var usualTreatment: Treatment?
  /// Keys of other tools that the configuration does not map: the site reports each once.
  package var unmappedKeys: [Located] = []

  package init() {}

  package var printedWords: PrintedWords {
    PrintedWords(Dictionary(words.map { ($0.printed.text, $0.shown) }) { first, _ in first })
  }
}
