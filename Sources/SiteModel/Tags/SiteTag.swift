package import Basics

/// A tag of one language with the pages that have it.
package struct SiteTag: Sendable, Hashable {
  /// As the first page writes it.
  package var name: String
  /// The page that lists them.
  package var output: RelativePath
  /// Indices into the site's entries, in the order of their addresses.
  package var entries: [Int]

  package init(name: String, output: RelativePath, entries: [Int]) {
    self.name = name
    self.output = output
    self.entries = entries
  }
}
