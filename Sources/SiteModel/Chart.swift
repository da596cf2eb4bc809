package import Snippets

/// Printed figures, and how they are drawn.
package struct Chart: Sendable, Hashable {
  package var table: DataTable
  package var spec: ChartSpec

  package init(table: DataTable, spec: ChartSpec) {
    self.table = table
    self.spec = spec
  }
}
