package import Snippets

/// A table of facts on one page, with the way to what proves each of them.
package struct ProvedTable: Sendable, Hashable {
  /// Where a program, and a line of it, can be seen.
  package struct Place: Sendable, Hashable {
    /// From the page that shows the table.
    package var href: String
    /// `pipe.swift`.
    package var title: String
    package var line: Int?

    package init(href: String, title: String, line: Int? = nil) {
      self.href = href
      self.title = title
      self.line = line
    }
  }

  package var table: FactTable
  /// By fact; nothing where no page shows its program.
  package var places: [Fact.Source: Place]

  package init(table: FactTable, places: [Fact.Source: Place]) {
    self.table = table
    self.places = places
  }
}
