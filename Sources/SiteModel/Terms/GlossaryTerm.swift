import Basics

/// A word that the glossary explains.
struct GlossaryTerm: Sendable, Hashable {
  /// What stands in texts for it, the entry's own word first.
  var spellings: [String]
  /// The first sentence of what the glossary says.
  var definition: String
  /// The node of the entry: a row of a table, or a heading.
  var node: Int
  /// The id of the entry on the glossary's page.
  var anchor: String
  /// The pages that the entry links to: there the reader is already being told.
  var topics: Set<RelativePath>
  var location: SourceLocation
}
