import Basics
import Search
import SiteModel

/// A page as one of the search's indexes has it.
struct SearchedPage: Sendable, Hashable {
  let entry: Site.Entry
  let depth: SearchExtraction.Depth
  /// By which the page is known in other languages.
  let namesOfTwins: [String]
  /// Where the index lies.
  let indexPath: RelativePath

  /// Nothing for a page without an address.
  var document: SearchDocument? {
    var document = SearchExtraction(entry, from: indexPath, depth).document
    let names = document?.names ?? []
    document?.names += namesOfTwins.filter { !names.contains($0) }
    return document
  }
}
