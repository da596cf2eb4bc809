/// A stretch of one file of the project.
package struct SourceLocation: Sendable, Hashable {
  package var path: RelativePath
  package var range: SourceRange

  package init(_ path: RelativePath, _ range: SourceRange) {
    self.path = path
    self.range = range
  }

  package init(_ path: RelativePath, line: Int, column: Int = 1, columns: Int = 1) {
    self.init(path, SourceRange(line: line, column: column, columns: columns))
  }
}
