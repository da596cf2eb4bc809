package import Basics

/// What is shown: files, and what is wrong with the sources that they should have been made of.
package struct ServedSite: Sendable, Hashable {
  /// By their place in the site; of each page the last good one.
  package var files: FileTree
  /// Nothing where the files are what is written.
  package var card: MistakeCard?
  /// The first build is under way: there are no files yet, and nothing is wrong.
  private(set) var isAwaited = false

  /// What is shown until the first build is done.
  static let awaited = {
    var site = ServedSite(files: FileTree())
    site.isAwaited = true
    return site
  }()

  package init(files: FileTree, card: MistakeCard? = nil) {
    self.files = files
    self.card = card
  }
}
