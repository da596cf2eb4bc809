/// A term in running text that leads to its entry in the glossary.
///
/// It begins in one node of text and ends in the same or, over a break of the source's line, in a
/// later one; offsets are in UTF-8 bytes of those nodes.
package struct TermLink: Sendable, Hashable {
  package var startNode: Int
  package var start: Int
  package var endNode: Int
  package var end: Int
  package var target: LinkTarget
  /// The first sentence of what the glossary says.
  package var definition: String

  package init(
    startNode: Int, start: Int, endNode: Int, end: Int, target: LinkTarget, definition: String
  ) {
    self.startNode = startNode
    self.start = start
    self.endNode = endNode
    self.end = end
    self.target = target
    self.definition = definition
  }
}
