/// What the machine refused to the preview, in words for the one who started it.
package struct ServingFailure: Error, Sendable, Hashable {
  /// A sentence without a full stop, for example `Port 8000 is in use`.
  package var problem: String
  /// One likely remedy, said in the imperative.
  package var remedy: String?

  package init(_ problem: String, remedy: String? = nil) {
    self.problem = problem
    self.remedy = remedy
  }
}
