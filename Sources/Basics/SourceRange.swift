/// A stretch of a text, from its first byte to the place after its last one.
package struct SourceRange: Sendable, Hashable {
  package var start: SourcePosition
  /// Exclusive: the column after the last byte.
  package var end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// A stretch of `columns` bytes on one line.
  package init(line: Int, column: Int, columns: Int = 1) {
    self.init(
      SourcePosition(line: line, column: column),
      SourcePosition(line: line, column: column + columns))
  }
}
