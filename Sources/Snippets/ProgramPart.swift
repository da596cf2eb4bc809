package import Basics

/// Consecutive lines of a program, and where in the project they were written.
package struct ProgramPart: Sendable, Hashable {
  package var path: RelativePath
  /// The 1-based line of the file at which the part begins.
  package var firstLine: Int
  /// For each line the bytes that stand before it in the file: a quote's `> `, a list's indentation.
  package var indents: [Int]

  package init(path: RelativePath, firstLine: Int, indents: [Int]) {
    self.path = path
    self.firstLine = firstLine
    self.indents = indents
  }

  /// A place in the file, given by a 0-based line and 1-based columns of the part.
  func location(index: Int, columns: Range<Int>) -> SourceLocation {
    let indent = indents.indices.contains(index) ? indents[index] : 0
    return SourceLocation(
      path, line: firstLine + index, column: indent + columns.lowerBound,
      columns: max(1, columns.count))
  }
}
