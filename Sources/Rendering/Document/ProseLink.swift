package import SiteModel

/// Words of a text that lead to the glossary, and the reference to use for it.
package struct ProseLink: Sendable, Hashable {
  package var term: TermLink
  package var href: String

  package init(_ term: TermLink, href: String) {
    self.term = term
    self.href = href
  }
}
