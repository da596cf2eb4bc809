import Snippets

extension Workshop {
  /// What compilers and linker made of a program.
  struct Compiled: Sendable, Hashable {
    var isCompiled: Bool
    var messages: [CompilerMessage]
    /// Whether compiling again would give the same.
    var isReproducible: Bool
    /// The executable; empty where there is none.
    var program: [UInt8]
    var blamesMachine: Bool
  }

  /// Compilers may use more than programs: a type checker needs memory and time.
  static let compileLimits = Limits(
    wallSeconds: 120, cpuSeconds: 120, memoryBytes: 4 << 30, processes: 64, fileBytes: 512 << 20,
    outputBytes: 1 << 20)

  /// What programs with the same products are linked with.
  func bundle(for job: CompileJob) -> ProductBundle? {
    job.products.isEmpty ? nil : products?.bundle
  }

  func modules(for job: CompileJob) -> PreparedModules? {
    job.program.language == .swift ? modules[ModuleSelection(for: job)] : nil
  }

  /// Compiles one program in a sandbox of its own.
  func compiled(
    _ job: CompileJob, onFallback: @Sendable () -> Void
  ) async throws(ExecutionFailure) -> Compiled {
    let program = job.program
    let bundle = bundle(for: job)
    switch program.language {
    case .sh where job.isCheck, .bash where job.isCheck:
      let script = shellLine(["/bin/\(program.language.rawValue)", "-n", program.fileName])
      return try await compiled(program, script: script)
    case .sh, .bash:
      return Compiled(
        isCompiled: true, messages: [], isReproducible: true, program: [], blamesMachine: false)
    case .c:
      return try await compiled(program, script: script(for: job))
    case .swift:
      let direct = try await compiled(program, script: script(for: job), modules: modules(for: job))
      guard direct.blamesMachine else { return direct }
      onFallback()
      let compiler = SwiftCompiler(toolchain: toolchain, layout: layout(modules: modules(for: job)))
      return try await compiled(
        program, script: compiler.driverScript(for: program, bundle: bundle))
    }
  }

  /// What a sandbox is told to compile the program; nothing is to be done for a shell's.
  func script(for job: CompileJob) -> String {
    let modules = modules(for: job)
    let layout = layout(modules: modules)
    switch job.program.language {
    case .sh, .bash: return ""
    case .c: return CCompiler(layout: layout).script(for: job.program, bundle: bundle(for: job))
    case .swift:
      return SwiftCompiler(toolchain: toolchain, layout: layout)
        .script(for: job.program, bundle: bundle(for: job), hashes: modules?.hashes ?? [])
    }
  }

  private func compiled(
    _ program: Program, script: String, modules: PreparedModules? = nil
  ) async throws(ExecutionFailure) -> Compiled {
    let outcome = try await sandbox.run(
      compileCommand(script, program: program, modules: modules))
    let lines = outcome.transcript.lines.map(\.text)
    var output = CompilerOutput(lines: lines, fileName: program.fileName)
    let isContent = outcome.exceeded == nil && outcome.isSuccess
    let isUnexplained = !isContent && !output.messages.contains { $0.severity == .error }
    if isUnexplained { output.messages.append(explanation(outcome, lines: lines)) }
    return Compiled(
      isCompiled: isContent, messages: output.messages, isReproducible: outcome.exceeded == nil,
      program: outcome.files.first?.bytes ?? [],
      blamesMachine: output.blamesMachine || (isUnexplained && outcome.exceeded == nil))
  }

  /// For a compiler that failed without an error of its own.
  private func explanation(_ outcome: SandboxOutcome, lines: [String]) -> CompilerMessage {
    let ending = outcome.transcript.processes.first?.ending?.description ?? "no ending"
    let text =
      if let limit = outcome.exceeded {
        "the compiler was stopped at the limit '\(limit.rawValue)'"
      } else {
        "the compiler failed (\(ending)): \(lines.last ?? "it said nothing")"
      }
    return CompilerMessage(severity: .error, line: 0, column: 0, text: text)
  }

  func compileCommand(
    _ script: String, program: Program, modules: PreparedModules?
  ) -> SandboxCommand {
    let layout = layout(modules: modules)
    var mounts = [SandboxCommand.Mount(hostPath: toolchain.root, insidePath: layout.toolchain)]
    if let modules {
      mounts.append(.init(hostPath: modules.folder.path, insidePath: layout.modules))
    }
    if let productFolder {
      mounts.append(.init(hostPath: productFolder.path, insidePath: layout.products))
    }
    var command = SandboxCommand(
      arguments: ["/bin/sh", "-c", script],
      files: [.init(path: "/tmp/\(program.fileName)", bytes: Array(program.text.utf8))],
      mounts: mounts, collects: ["/tmp/\(CompilerScript.program)"], limits: Workshop.compileLimits)
    command.makesNames = false
    return command
  }
}

extension SandboxOutcome {
  var isSuccess: Bool { transcript.processes.first?.ending == .exited(0) }
}
