package import Snippets

/// Something that runs compiled programs again and again: the machine itself, or a stub in a test.
package protocol ProbeRunner: Sendable {
  /// Makes the circumstances of `regime`, and ends those of the one before.
  func enter(_ regime: Regime) async

  /// Runs once.
  ///
  /// - Parameters:
  ///   - index: which action, as they were prepared.
  ///   - regime: the one entered last.
  /// - Returns: what happened.
  /// - Throws: what the machine could not do.
  func run(
    _ index: Int, under regime: Regime
  ) async throws(ExecutionFailure) -> ActionResult.Run
}
