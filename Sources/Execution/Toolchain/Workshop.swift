import Basics
import Snippets

/// Everything that the programs of one build need to be compiled and run, ready for use.
struct Workshop: Sendable {
  /// A result, and whether doing the action again would give it again.
  struct Done: Sendable {
    var result: ActionResult
    var isReproducible: Bool
    var timings: ActionTimings
  }

  let toolchain: Toolchain
  let sandbox: Sandbox
  let products: BuiltProducts?
  let staging: Staging
  /// Where prepared modules and the compile server are kept; nothing where nothing is.
  let cache: LocalFolder?
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
    self.cache = cache
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

  /// Runs compiled programs, when that is the goal; `compiled` has one for each role.
  ///
  /// A run that reached a limit is done again: only when both runs are equal, the result is one that
  /// a later run would give. So a deadlock that a page shows is kept, and what a busy machine once
  /// did not finish in time is not.
  func done(_ action: Action, compiled: [Compiled]) async throws(ExecutionFailure) -> Done {
    var done = Done(
      result: ActionResult(compilations: compilations(of: action, compiled), run: nil),
      isReproducible: compiled.allSatisfy(\.isReproducible), timings: ActionTimings())
    guard done.result.isCompiled, action.goal == .run else { return done }
    let programs = compiled.map(\.program)
    let start = ContinuousClock.now
    let first = try await run(action, programs: programs)
    done.result.run = first
    if first.exceeded != nil {
      done.result.run = try await run(action, programs: programs)
      done.isReproducible = done.result.run == first
    }
    let end = ContinuousClock.now
    done.timings.runSeconds = (end - start) / .seconds(1)
    guard action.isTraced, let shown = done.result.run?.transcript else { return done }
    let trace = try await trace(of: action, programs: programs, untraced: shown)
    done.result.run?.trace = trace
    // A tracer that is not there today may be there tomorrow.
    if case .refused = trace { done.isReproducible = false }
    done.timings.traceSeconds = (ContinuousClock.now - end) / .seconds(1)
    return done
  }

  func compilations(of action: Action, _ compiled: [Compiled]) -> [Compilation] {
    zip(action.roles, compiled).map { compilation($0, for: action.goal, $1) }
  }

  /// A program that was refused is not called, so that command is not shown.
  private func compilation(
    _ role: Role, for goal: Action.Goal, _ compiled: Compiled
  ) -> Compilation {
    let commands = role.commands(
      for: goal, headerFolders: products?.bundle.headerFolders ?? [])
    return Compilation(
      commands: compiled.isCompiled ? commands : Array(commands.prefix(1)),
      isCompiled: compiled.isCompiled, messages: compiled.messages)
  }

  /// Runs once, without tracing.
  func run(
    _ action: Action, programs: [[UInt8]], under conditions: RunConditions = RunConditions()
  ) async throws(ExecutionFailure) -> ActionResult.Run {
    var command = runCommand(for: action, programs: programs)
    if let processor = conditions.processor { command.processor = processor }
    command.randomizesAddresses = conditions.randomizesAddresses
    let outcome = try await sandbox.run(command)
    return ActionResult.Run(
      transcript: outcome.transcript.withoutStackTraces, exceeded: outcome.exceeded,
      isReduced: sandbox.isReduced, leftovers: outcome.leftovers, standstill: outcome.standstill)
  }

  /// `programs` are the executables of the roles, empty for shell scripts.
  func runCommand(for action: Action, programs: [[UInt8]]) -> SandboxCommand {
    var command = SandboxCommand(
      roles: action.roles.map { role in
        SandboxCommand.Role(
          name: role.name, arguments: call(of: role), standardInput: Array(role.standardInput.utf8),
          cue: role.cue)
      }, limits: action.limits)
    command.processor = action.processor
    command.files = zip(action.roles, programs).map(file)
    if action.roles.contains(where: { $0.program.language == .swift }) {
      let runtime = "/\(Toolchain.runtimeFolder)"
      command.mounts = [
        .init(
          hostPath: toolchain.root + runtime, insidePath: layout(modules: nil).toolchain + runtime)
      ]
    }
    return command
  }

  /// A program is started by a shell, so that it is called `./pipe`, as a reader calls it.
  func call(of role: Role) -> [String] {
    switch role.program.language {
    case .c, .swift:
      ["/bin/sh", "-c", "exec \"$0\" \"$@\"", "./\(role.program.name)"] + role.arguments
    case .sh, .bash:
      ["/bin/\(role.program.language.rawValue)", role.program.fileName] + role.arguments
    }
  }

  private func file(of role: Role, _ program: [UInt8]) -> SandboxCommand.File {
    switch role.program.language {
    case .c, .swift: .init(path: "/tmp/\(role.program.name)", bytes: program, isExecutable: true)
    case .sh, .bash:
      .init(path: "/tmp/\(role.program.fileName)", bytes: Array(role.program.text.utf8))
    }
  }

  func layout(modules: PreparedModules?) -> SandboxLayout {
    guard sandbox.isReduced else { return .full }
    return SandboxLayout(
      toolchain: toolchain.root, products: productFolder?.path ?? "",
      modules: modules?.folder.path ?? "")
  }
}
