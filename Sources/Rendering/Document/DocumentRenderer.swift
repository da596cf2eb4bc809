package import Basics
package import HTML
package import Localization
package import Markdown

/// Turns a Markdown document into HTML; a site replaces what it knows better by the closures.
package struct DocumentRenderer {
  package var html: RawHTMLPolicy
  package var phrases = Phrases.builtIn("en")
  package var hasHeadingIDs: Bool
  /// What stands in place of the code block with this index; nothing for plain `pre` and `code`.
  package var codeBlock: (_ node: Int) -> HTMLTree?
  /// Where a link or wiki link (`target#fragment`) leads; nothing for what the author wrote,
  /// empty for nowhere.
  package var link: (_ destination: String, _ node: Int) -> String?
  /// What stands in place of an image or embed; nothing for a plain `img`.
  package var image: (_ source: String, _ alt: String, _ node: Int) -> HTMLTree?
  /// Where an image of raw HTML that is sanitised is; nothing for where its author says, empty for
  /// nowhere: then a mark stands in its place.
  package var rawImage: (_ source: String, _ node: Int) -> String?
  /// Words that lead somewhere and begin in the text with this index, in order.
  package var proseLinks: (_ node: Int) -> [ProseLink] = { _ in [] }
  /// The id of the table's row with this index.
  package var rowID: (_ node: Int) -> String? = { _ in nil }

  package init(
    html: RawHTMLPolicy = .sanitize, hasHeadingIDs: Bool = true,
    codeBlock: @escaping (_ node: Int) -> HTMLTree? = { _ in nil },
    link: @escaping (_ destination: String, _ node: Int) -> String? = { _, _ in nil },
    image: @escaping (_ source: String, _ alt: String, _ node: Int) -> HTMLTree? = { _, _, _ in nil
    },
    rawImage: @escaping (_ source: String, _ node: Int) -> String? = { _, _ in nil }
  ) {
    self.html = html
    self.hasHeadingIDs = hasHeadingIDs
    self.codeBlock = codeBlock
    self.link = link
    self.image = image
    self.rawImage = rawImage
  }

  /// The body of the document, footnotes at its end, and what had to be taken out of it.
  package func render(_ document: Document) -> Diagnosed<HTMLTree> {
    var writer = DocumentWriter(document, self)
    writer.writeAll()
    return Diagnosed(writer.output.tree, writer.diagnostics.sorted())
  }
}
