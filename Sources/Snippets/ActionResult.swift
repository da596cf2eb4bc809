/// What came of an action.
///
/// Equal for equal actions, however often and wherever they are done.
package struct ActionResult: Sendable, Hashable, Codable {
  /// What happened when the program ran.
  package struct Run: Sendable, Hashable, Codable {
    package var transcript: Transcript
    /// The limit at which the run was stopped, if one was reached.
    package var exceeded: Limits.Name?
    /// Whether the reduced sandbox was used (no user namespaces).
    package var isReduced: Bool

    package init(transcript: Transcript, exceeded: Limits.Name? = nil, isReduced: Bool = false) {
      self.transcript = transcript
      self.exceeded = exceeded
      self.isReduced = isReduced
    }
  }

  /// The command lines a reader would type, in order: `swiftc pipe.swift`, `./pipe`.
  package var commands: [String]
  /// False when the compiler or the linker refused the program.
  package var isCompiled: Bool
  /// Errors, warnings and notes in the compiler's order.
  package var messages: [CompilerMessage]
  /// Nothing when the program was not run.
  package var run: Run?

  package init(commands: [String], isCompiled: Bool, messages: [CompilerMessage], run: Run?) {
    self.commands = commands
    self.isCompiled = isCompiled
    self.messages = messages
    self.run = run
  }
}
