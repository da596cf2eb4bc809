import Basics
package import Snippets

extension LocalExecutor {
  /// How `action` is done here; nothing of it is compiled or run.
  ///
  /// - Throws: when what programs import cannot be prepared.
  package func explanation(
    of action: Action
  ) async throws(ExecutionFailure) -> ActionExplanation {
    let built = try builtProducts(for: [action])
    let workshop = try await Workshop(
      toolchain: toolchain, sandbox: sandbox, products: built, cache: moduleFolder,
      actions: [action])
    let key = key(of: action, built: built)
    let standing: ActionExplanation.Standing =
      switch lookUp(key) {
      case .hit: .cached
      case .miss(let reason): .due(reason)
      }
    return ActionExplanation(
      name: action.name, parts: action.roles.map { part($0, of: action, in: workshop) },
      sandbox: sandboxLine(for: action, in: workshop), key: key.digest.hex, keyParts: key.parts,
      standing: standing)
  }

  private func part(
    _ role: Role, of action: Action, in workshop: Workshop
  ) -> ActionExplanation.Part {
    ActionExplanation.Part(
      role: role.name, fileName: role.program.fileName,
      compileScript: workshop.script(for: CompileJob(role, for: action.goal)),
      call: action.goal == .run ? workshop.call(of: role) : [])
  }

  /// Files that sitegen puts into the sandbox are numbered from 3, as descriptors are.
  private func sandboxLine(for action: Action, in workshop: Workshop) -> String {
    if let reason = sandbox.reducedReason { return "reduced: \(reason)" }
    let programs = action.roles.map { _ in [UInt8]() }
    let command = workshop.runCommand(for: action, programs: programs)
    let files = command.files.indices.map { Int32($0 + 6) }
    return shellLine(
      FullSandbox(bubblewrap: "bwrap", canDisableNamespaces: true).arguments(
        for: command, files: files, guest: (first: 3, preload: 4, list: 5)))
  }
}
