/// A part of a page that a result can lead to.
package struct SearchSection: Sendable, Hashable {
  /// What the words of a section are; the numbers are those of the format.
  package enum Kind: Int, Sendable, Hashable {
    case text, code, output
  }

  package var kind: Kind
  /// The fragment that leads there, not encoded; empty for the top of the page.
  package var anchor: String
  /// The heading above a text, the file name of a program.
  package var heading: String
  package var text: String

  package init(_ kind: Kind, anchor: String = "", heading: String = "", text: String) {
    self.kind = kind
    self.anchor = anchor
    self.heading = heading
    self.text = text
  }
}
