import Basics
import Search

/// What machines read of each page since the last time, for whoever makes it again and again.
///
/// A class, because it is owned by whoever makes it again.
package final class DiscoveryMemory: Sendable {
  /// What is found of a page, by its place in the site.
  let searched = Remembered<SearchedPage, SearchEntry?>()

  package init() {}
}
