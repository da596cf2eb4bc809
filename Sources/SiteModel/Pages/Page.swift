package import Basics
package import Markdown
package import Snippets

/// One page as its author wrote it: nothing run yet, no link resolved.
package struct Page: Sendable {
  package var source: RelativePath
  package var address: PageAddress
  /// The file of the site it becomes.
  package var output: RelativePath
  package var frontMatter: FrontMatter
  package var title: String
  /// Without the heading that is the page's title; no heading of level 1 is left in it.
  package var document: Document
  /// What the fenced code blocks are, by the index of their node.
  package var fences: [Int: FenceRole]

  package init(
    source: RelativePath, address: PageAddress, output: RelativePath, frontMatter: FrontMatter,
    title: String, document: Document, fences: [Int: FenceRole] = [:]
  ) {
    self.source = source
    self.address = address
    self.output = output
    self.frontMatter = frontMatter
    self.title = title
    self.document = document
    self.fences = fences
  }

  /// The indices of fences that are part of the page's programs, in the order in which they stand.
  package var fenceIndices: [Int] { fences.keys.sorted() }
}
