/// Where the program and the line stand that prove a fact.
package struct FactLink: Sendable, Hashable {
  package var href: String
  /// For a reader: `pipe.swift, line 12`.
  package var title: String

  package init(href: String, title: String) {
    self.href = href
    self.title = title
  }
}
