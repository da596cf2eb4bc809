import Snippets

extension Workshop {
  /// What came of one program of a batch.
  struct BatchedProgram: Sendable {
    enum Outcome: Sendable {
      /// As a compilation alone gives it.
      case done(Compiled)
      /// It must be compiled alone, and why.
      case alone(String)
    }

    var job: CompileJob
    var outcome: Outcome
    var seconds: Double
  }

  /// Why programs cannot be compiled in batches here; nothing when they can.
  var batchingObstacle: String? {
    if let reason = sandbox.reducedReason { return "the sandbox is reduced (\(reason))" }
    return toolchain.linkerCall == nil ? "this C compiler does not tell how it links" : nil
  }

  func server() throws(ExecutionFailure) -> CompileServer {
    try CompileServer(toolchain: toolchain, cache: cache, staging: staging)
  }

  /// Compiles all programs of `batch` in one sandbox; none alone.
  func compiled(
    _ batch: CompileBatch, with server: CompileServer
  ) async throws(ExecutionFailure) -> [BatchedProgram] {
    let modules = modules(for: batch.jobs[0])
    let bundle = bundle(for: batch.jobs[0])
    let commands = BatchCommands(
      toolchain: toolchain, layout: layout(modules: modules), bundle: bundle,
      hashes: modules?.hashes ?? [], jobs: batch.jobs)
    var command = compileCommand(
      commands.script, program: batch.jobs[0].program, modules: modules)
    command.files = commands.files(server)
    command.collects = batch.jobs.indices.flatMap { number in
      [
        BatchCommands.output(number), BatchCommands.linkOutput(number),
        BatchCommands.program(number),
      ].map { "/tmp/\($0)" }
    }
    command.limits.wallSeconds = Double(CompileServer.secondsMax * batch.jobs.count)
    command.limits.cpuSeconds = CompileServer.secondsMax
    return programs(of: batch, from: try await sandbox.run(command))
  }

  private func programs(of batch: CompileBatch, from outcome: SandboxOutcome) -> [BatchedProgram] {
    let files = Dictionary(outcome.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let calls = outcome.transcript.lines.compactMap { ServedCall($0.text) }
    return batch.jobs.enumerated().map { number, job in
      let own = calls.filter { $0.number == number }
      return BatchedProgram(
        job: job, outcome: self.outcome(of: job, number, calls: own, files: files),
        seconds: Double(own.reduce(0) { $0 + $1.milliseconds }) / 1000)
    }
  }

  /// What a compilation alone would give, where that is certain.
  private func outcome(
    of job: CompileJob, _ number: Int, calls: [ServedCall], files: [String: [UInt8]]
  ) -> BatchedProgram.Outcome {
    let bytes = files["/tmp/\(BatchCommands.output(number))"] ?? []
    guard bytes.count < Workshop.compileLimits.outputBytes else {
      return .alone("the compiler says too much")
    }
    let output = CompilerOutput(lines: text(bytes), fileName: job.program.fileName)
    var compiled = Compiled(
      isCompiled: false, messages: output.messages, isReproducible: true, program: [],
      blamesMachine: false)
    guard let first = calls.first else { return .alone("its batch was stopped") }
    if output.blamesMachine { return .alone("the compiler does not blame the program") }
    if first.status == 1, output.messages.contains(where: { $0.severity == .error }) {
      return .done(compiled)
    }
    guard first.status == 0 else { return .alone("the compiler failed without an error") }
    guard calls.allSatisfy({ $0.status == 0 }) else { return .alone("the linker refused it") }
    guard isQuiet(files["/tmp/\(BatchCommands.linkOutput(number))"], job) else {
      return .alone("the linker has something to say")
    }
    guard let program = files["/tmp/\(BatchCommands.program(number))"] else {
      return .alone("its executable is missing")
    }
    compiled.isCompiled = true
    compiled.program = program
    return .done(compiled)
  }

  /// A Swift program's direct link is quiet when it works, alone as well.
  private func isQuiet(_ output: [UInt8]?, _ job: CompileJob) -> Bool {
    job.program.language == .swift || (output ?? []).isEmpty
  }

  private func text(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A line that the server printed: which program, how its call ended, how long it took.
private struct ServedCall {
  var number: Int
  var status: Int
  var milliseconds: Int

  init?(_ line: String) {
    let words = line.split(separator: " ").compactMap { Int($0) }
    guard words.count == 3 else { return nil }
    (number, status, milliseconds) = (words[0], words[1], words[2])
  }
}
