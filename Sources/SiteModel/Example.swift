package import Snippets

/// A program of the site with what came of it, whichever pages show it, and whether any does.
package struct Example: Sendable, Hashable {
  package var snippet: Snippet
  /// As a page would show it that shows all of it.
  package var listing: Listing

  package init(snippet: Snippet, listing: Listing) {
    self.snippet = snippet
    self.listing = listing
  }
}

extension Manuscript {
  /// One for each snippet, by the same index; `listing` makes what a page shows of the snippet with
  /// that index.
  func examples(_ listing: (Appearance, Int) -> Listing) -> [Example] {
    snippets.enumerated().map { index, snippet in
      Example(snippet: snippet, listing: listing(Appearance(whole: snippet, index), index))
    }
  }
}

extension Appearance {
  /// Everything of a snippet, its own names for its processes.
  fileprivate init(whole snippet: Snippet, _ index: Int) {
    self.init(
      snippet: index, language: snippet.program.language, title: snippet.program.fileName,
      excerpts: [], isHidden: false, showsTranscript: snippet.ownsTranscript,
      lanes: snippet.attributes.lanes)
    laneNames = snippet.laneNames
  }
}
