/// What is wrong with the text of an attribute.
package struct CheckProblem: Error, Sendable, Hashable {
  package var summary: String
  /// The byte of the text at which the mistake begins.
  package var offset: Int

  package init(summary: String, offset: Int) {
    self.summary = summary
    self.offset = offset
  }
}
