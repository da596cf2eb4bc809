import Snippets

extension Workshop {
  /// What the traced runs of compiled programs gave, after an untraced one that is shown.
  ///
  /// This is the only place from which programs are traced.
  func trace(
    of action: Action, programs: [[UInt8]], untraced: Transcript
  ) async throws(ExecutionFailure) -> TraceOutcome {
    let command = runCommand(for: action, programs: programs)
    let traced = zip(zip(action.roles, programs), command.files).map { part, file in
      TracedProgram(part.0.program, path: file.path, executable: part.1)
    }
    return try await Tracer(sandbox: sandbox, toolchainRoot: toolchain.root).outcome(
      of: command, programs: traced, untraced: untraced)
  }
}
