/// What came of an action.
///
/// Equal for equal actions, however often and wherever they are done.
package struct ActionResult: Sendable, Hashable, Codable {
  /// What happened when the programs ran.
  package struct Run: Sendable, Hashable, Codable {
    package var transcript: Transcript
    /// The limit at which the run was stopped, if one was reached.
    package var exceeded: Limits.Name?
    /// Whether the reduced sandbox was used (no user namespaces).
    package var isReduced: Bool
    /// What the run left behind, sorted.
    package var leftovers: [Leftover]
    /// Who waited in vain, when a role of a scene was never started.
    package var standstill: Standstill?
    /// Nothing when tracing was not asked for.
    package var trace: TraceOutcome?

    package init(
      transcript: Transcript, exceeded: Limits.Name? = nil, isReduced: Bool = false,
      leftovers: [Leftover] = [], standstill: Standstill? = nil, trace: TraceOutcome? = nil
    ) {
      self.transcript = transcript
      self.exceeded = exceeded
      self.isReduced = isReduced
      self.leftovers = leftovers
      self.standstill = standstill
      self.trace = trace
    }
  }

  /// One for each role of the action.
  package var compilations: [Compilation]
  /// Nothing when the programs were not run.
  package var run: Run?

  package init(compilations: [Compilation], run: Run?) {
    self.compilations = compilations
    self.run = run
  }

  /// Of an action with one program.
  package init(commands: [String], isCompiled: Bool, messages: [CompilerMessage], run: Run?) {
    let only = Compilation(commands: commands, isCompiled: isCompiled, messages: messages)
    self.init(compilations: [only], run: run)
  }

  /// False when any of the programs was refused.
  package var isCompiled: Bool { compilations.allSatisfy(\.isCompiled) }
}
