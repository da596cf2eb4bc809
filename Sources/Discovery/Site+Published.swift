import Basics
import SiteModel

extension Site {
  /// The pages of a language that say something of their own, in the order of their slugs: what
  /// stands in for a missing translation is found where it was written.
  func published(in language: String) -> [Page] {
    entries.map(\.page).filter { $0.address.language == language && !$0.isFallback }
  }

  /// The codes of the languages, the main one first.
  var languageCodes: [String] { configuration.languages.map(\.code) }
}
