/// What the machine could not do, with what would help.
package struct ExecutionFailure: Error, Sendable, Hashable {
  /// A sentence without a full stop, for example `No Swift toolchain was found on PATH`.
  package var problem: String
  /// One likely remedy, said in the imperative.
  package var remedy: String?

  package init(_ problem: String, remedy: String? = nil) {
    self.problem = problem
    self.remedy = remedy
  }
}
