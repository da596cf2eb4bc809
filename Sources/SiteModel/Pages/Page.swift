package import Basics
package import Markdown
package import Snippets

/// One page as its author wrote it: nothing run yet, no link resolved.
package struct Page: Sendable, Hashable {
  package var source: RelativePath
  /// From where its links are followed: its own file, or for a fallback that of the translation.
  package var nominalSource: RelativePath
  package var address: PageAddress
  /// The language it is written in; another than its address has where it stands in for a
  /// translation.
  package var contentLanguage: String
  /// The file of the site it becomes.
  package var output: RelativePath
  package var frontMatter: FrontMatter
  package var title: String
  /// Without the heading that is the page's title; no heading of level 1 is left in it.
  package var document: Document
  /// Of its words and not of its programs, which all languages share; nothing where no translation
  /// of the page can be asked for it.
  package var proseDigest: Digest?
  /// What the fenced code blocks are, by the index of their node.
  package var fences: [Int: FenceRole]

  package init(
    source: RelativePath, address: PageAddress, output: RelativePath, frontMatter: FrontMatter,
    title: String, document: Document, fences: [Int: FenceRole] = [:]
  ) {
    self.source = source
    nominalSource = source
    self.address = address
    contentLanguage = address.language
    self.output = output
    self.frontMatter = frontMatter
    self.title = title
    self.document = document
    self.fences = fences
  }

  /// It is shown in a language in which it is not written.
  package var isFallback: Bool { contentLanguage != address.language }

  /// The indices of fences that are part of the page's programs, in the order in which they stand.
  package var fenceIndices: [Int] { fences.keys.sorted() }
}
