import Basics
import Snippets

/// Everything that the programs of one build need to be compiled and run, ready for use.
struct Workshop: Sendable {
  /// A result, and whether doing the action again would give it again.
  struct Done: Sendable {
    var result: ActionResult
    var isReproducible: Bool
  }

  let toolchain: Toolchain
  let sandbox: Sandbox
  let products: BuiltProducts?
  let staging: Staging
  /// Where the products can be shown from.
  let productFolder: LocalFolder?
  var modules: [ModuleSelection: PreparedModules] = [:]

  /// Prepares the modules that `actions` import, where `cache` does not have them.
  init(
    toolchain: Toolchain, sandbox: Sandbox, products: BuiltProducts?, cache: LocalFolder?,
    actions: [Action]
  ) async throws(ExecutionFailure) {
    self.toolchain = toolchain
    self.sandbox = sandbox
    self.products = products
    staging = try Staging()
    if let products {
      productFolder = try staging.readable(products.folder, as: "products")
    } else {
      productFolder = nil
    }
    // The compiler takes a prepared module only where the path of its module cache is the very one
    // that the module was made with; in a reduced sandbox that path is another one in every run.
    guard !sandbox.isReduced else { return }
    try await prepareModules(ModuleSelection.needed(for: actions), cache: cache)
  }

  /// Compiles the program, and runs it when that is the goal.
  ///
  /// A run that reached a limit is done again: only when both runs are equal, the result is one that
  /// a later run would give. So a deadlock that a page shows is kept, and what a busy machine once
  /// did not finish in time is not.
  func done(
    _ action: Action, onFallback: @Sendable () -> Void
  ) async throws(ExecutionFailure) -> Done {
    let compiled = try await compiled(action, onFallback: onFallback)
    var result = ActionResult(
      commands: action.commands(headerFolders: products?.bundle.headerFolders ?? []),
      isCompiled: compiled.isCompiled, messages: compiled.messages, run: nil)
    guard compiled.isCompiled else {
      result.commands = Array(result.commands.prefix(1))
      return Done(result: result, isReproducible: compiled.isReproducible)
    }
    guard action.goal == .run else { return Done(result: result, isReproducible: true) }
    let first = try await run(action, program: compiled.program)
    result.run = first
    guard first.exceeded != nil else { return Done(result: result, isReproducible: true) }
    result.run = try await run(action, program: compiled.program)
    return Done(result: result, isReproducible: result.run == first)
  }

  private func run(
    _ action: Action, program: [UInt8]
  ) async throws(ExecutionFailure) -> ActionResult.Run {
    let outcome = try await sandbox.run(runCommand(for: action, program: program))
    return ActionResult.Run(
      transcript: outcome.transcript.withoutStackTraces, exceeded: outcome.exceeded,
      isReduced: sandbox.isReduced)
  }

  private func runCommand(for action: Action, program: [UInt8]) -> SandboxCommand {
    let name = action.program.name
    var command = SandboxCommand(
      // `exec` by a shell, so that the program is called `./pipe`, as a reader calls it.
      arguments: ["/bin/sh", "-c", "exec \"$0\" \"$@\"", "./\(name)"] + action.arguments,
      files: [.init(path: "/tmp/\(name)", bytes: program, isExecutable: true)],
      standardInput: Array(action.standardInput.utf8), limits: action.limits)
    switch action.program.language {
    case .c: break
    case .swift:
      let runtime = "/\(Toolchain.runtimeFolder)"
      let mount = SandboxCommand.Mount(
        hostPath: toolchain.root + runtime, insidePath: layout(modules: nil).toolchain + runtime)
      command.mounts = [mount]
    case .sh, .bash:
      let file = action.program.fileName
      command.arguments =
        ["/bin/\(action.program.language.rawValue)", file] + action.arguments
      command.files = [.init(path: "/tmp/\(file)", bytes: Array(action.program.text.utf8))]
    }
    return command
  }

  func layout(modules: PreparedModules?) -> SandboxLayout {
    guard sandbox.isReduced else { return .full }
    return SandboxLayout(
      toolchain: toolchain.root, products: productFolder?.path ?? "",
      modules: modules?.folder.path ?? "")
  }
}
