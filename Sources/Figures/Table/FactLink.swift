/// Where the program and the line stand that prove a fact.
package struct FactLink: Sendable, Hashable {
  package var href: String
  /// The title of the program: `pipe.swift`.
  package var title: String
  package var line: Int?

  package init(href: String, title: String, line: Int? = nil) {
    self.href = href
    self.title = title
    self.line = line
  }
}
