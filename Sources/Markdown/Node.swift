package import Basics

/// A node of a document, which holds all nodes flat in document order.
package struct Node: Sendable, Hashable {
  package enum Alignment: String, Sendable, Hashable {
    case none, left, center, right
  }

  /// What a node is, and what it holds besides its children.
  package enum Kind: Sendable, Hashable {
    case document
    case blockQuote
    /// `> [!NOTE]` or `>[!메모] title`: `kind` as written; the title's text, when there is one, is
    /// also the first child, an `alertTitle`.
    case alert(kind: String, title: String?)
    case alertTitle
    /// `start` is nothing for a bullet list.
    case list(start: Int?, tight: Bool)
    /// `task` is nothing unless the item begins with `[ ]` or `[x]`.
    case item(task: Bool?)
    /// `info` is the raw info string, empty for indented code; `contentStart` has the place of the
    /// first byte of each line of `literal`.
    indirect case codeBlock(
      info: String, infoRange: SourceRange, literal: String, contentStart: [SourcePosition])
    case htmlBlock(String)
    case paragraph
    /// `id` is empty outside the full dialect.
    case heading(level: Int, id: String)
    case thematicBreak
    case footnoteDefinition(label: String)
    case table([Alignment])
    case tableRow(isHeader: Bool)
    case tableCell(Alignment)
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(source: String, title: String)
    case footnoteReference(label: String)
    /// `[[target#fragment|text]]`; its text is a child node.
    case wikiLink(target: String, fragment: String?)
    /// `![[target]]` or `![[target|text]]`; the text, when there is one, is a child node.
    case embed(target: String)
  }

  package var kind: Kind
  package var range: SourceRange
  /// The index after the last descendant of this node.
  package var end: Int

  package init(_ kind: Kind, range: SourceRange, end: Int) {
    self.kind = kind
    self.range = range
    self.end = end
  }
}
