import Basics

/// A column that somebody asks for, and a table does not have.
struct ColumnMissing: Error {
  let column: String
  let columns: [String]

  var summary: String {
    "Column '\(column)' is not among those printed\(didYouMean(nearest(to: column, among: columns)))"
  }
}
