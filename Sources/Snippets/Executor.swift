/// Something that does actions: the machine itself, or a stub in a test.
package protocol Executor: Sendable {
  /// Results in the order of `actions`, which are distinct.
  ///
  /// - Throws: what the machine could not do; what is wrong with a program is in its result.
  func execute(_ actions: [Action]) async throws(ExecutionFailure) -> [ActionResult]
}
