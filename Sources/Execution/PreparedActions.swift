package import Snippets

/// Compiled actions, ready to be run as often as one likes.
package struct PreparedActions: Sendable {
  package let actions: [Action]
  /// Of all roles of each action.
  package let compilations: [[Compilation]]
  private let programs: [[[UInt8]]]
  private let workshop: Workshop

  init(_ actions: [Action], compiled: [[Workshop.Compiled]], workshop: Workshop) {
    self.actions = actions
    compilations = zip(actions, compiled).map { workshop.compilations(of: $0, $1) }
    programs = compiled.map { $0.map(\.program) }
    self.workshop = workshop
  }

  /// Runs an action once, untraced.
  ///
  /// - Parameters:
  ///   - index: Which one, in the order in which they were prepared.
  ///   - conditions: What may differ from the run that a page shows.
  /// - Returns: What happened.
  /// - Throws: what the machine could not do, or that the action was not compiled.
  package func run(
    _ index: Int, under conditions: RunConditions
  ) async throws(ExecutionFailure) -> ActionResult.Run {
    guard compilations[index].allSatisfy(\.isCompiled) else {
      throw ExecutionFailure("'\(actions[index].name)' cannot be run, because it does not compile")
    }
    return try await workshop.run(actions[index], programs: programs[index], under: conditions)
  }
}
