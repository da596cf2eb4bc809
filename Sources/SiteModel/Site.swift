package import Basics

/// A whole site as a value: everything decided, nothing rendered.
package struct Site: Sendable, Hashable {
  /// A page with what came of its programs and its links.
  package struct Entry: Sendable, Hashable {
    package var page: Page
    /// The same page in the other languages: indices into the site's entries by language code.
    package var twins: [String: Int] = [:]
    /// By the index of the fence's node.
    package var listings: [Int: Listing]
    /// By the index of the link's, image's or embed's node.
    package var links: [Int: LinkTarget]
    /// Of the images inside raw HTML, by what their author wrote.
    package var rawImages: [String: LinkTarget]
    /// Tables of facts, by the index of their fence's node.
    package var tables: [Int: ProvedTable]
    /// Words that lead to the glossary, in order, by the node of text in which they begin.
    package var termLinks: [Int: [TermLink]] = [:]
    /// Ids of rows of tables, by the row's node: the glossary's terms.
    package var rowAnchors: [Int: String] = [:]

    package init(
      page: Page, listings: [Int: Listing], links: [Int: LinkTarget],
      rawImages: [String: LinkTarget] = [:], tables: [Int: ProvedTable] = [:]
    ) {
      self.page = page
      self.listings = listings
      self.links = links
      self.rawImages = rawImages
      self.tables = tables
    }
  }

  /// An address that a page once had.
  package struct Redirect: Sendable, Hashable {
    package var output: RelativePath
    /// An index into `entries`.
    package var target: Int

    package init(output: RelativePath, target: Int) {
      self.output = output
      self.target = target
    }
  }

  package var configuration: Configuration
  /// Sorted by language and slug.
  package var entries: [Entry]
  package var redirects: [Redirect]
  /// Every program, by its index in the manuscript.
  package var examples: [Example] = []
  /// Files that are copied as they are, by their place in the site.
  package var assets: FileTree
  /// What compiled the programs: `Swift 6.3.1`; nothing where nothing was compiled here.
  package var toolchainName: String?
  /// Recordings stand for runs (`build --replay`).
  package var isReplayed: Bool
  /// What was done to make it.
  package var figures = SiteFigures()

  package init(
    configuration: Configuration, entries: [Entry], redirects: [Redirect], assets: FileTree,
    toolchainName: String?, isReplayed: Bool = false
  ) {
    self.configuration = configuration
    self.entries = entries
    self.redirects = redirects
    self.assets = assets
    self.toolchainName = toolchainName
    self.isReplayed = isReplayed
  }
}
