package import Basics

/// What a fenced code block turned out to be.
package enum FenceRole: Sendable, Hashable {
  /// A program, or a part of one.
  case snippet(Appearance)
  /// The recording of the snippet before it; the page shows the snippet's transcript instead.
  case recording
  /// The table of that name is shown in its place.
  case facts(name: String, location: SourceLocation)
  /// Code that is only shown.
  case plain

  /// The name of the table that no program has to feed: what the build itself did, counted.
  package static let siteTable = "this-site"
  /// Likewise: the programs of the page, and how long they are.
  package static let pageTable = "this-page"
  /// Tables that no program has to feed.
  package static let ownTables: Set = [siteTable, pageTable]
}
