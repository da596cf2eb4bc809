/// A word that a page explains, and where it is shown.
///
/// Whoever asks for the word wants to see the thing before the entry, so the page that shows it has
/// the entry, too.
package struct SearchTerm: Sendable, Hashable {
  /// The fragment of the entry on the page that explains it, not encoded.
  package var anchor: String
  /// The word, and behind it in parentheses its other spellings.
  package var name: String
  package var meaning: String
  /// Where it is shown; nothing where the entry stands for itself.
  package var place: Place?

  /// A page of the index, and what leads to a part of it.
  package struct Place: Sendable, Hashable {
    /// As the page's document has it.
    package var href: String
    /// Not encoded; empty for the top of the page.
    package var anchor: String

    package init(href: String, anchor: String) {
      self.href = href
      self.anchor = anchor
    }
  }

  package init(anchor: String, name: String, meaning: String, place: Place? = nil) {
    self.anchor = anchor
    self.name = name
    self.meaning = meaning
    self.place = place
  }
}
