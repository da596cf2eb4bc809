import Basics
import Glibc
package import Snippets
import Traces

/// Runs programs under strace and makes of what it wrote a trace.
///
/// Tracing slows programs down and lets other processes come first, so what a page shows of a run is
/// never taken from a traced one: it only must have printed the same.
package struct Tracer: Sendable {
  private let sandbox: Sandbox
  private let toolchainRoot: String

  /// `toolchainRoot` is where `bin/llvm-symbolizer` is.
  package init(sandbox: Sandbox, toolchainRoot: String) {
    self.sandbox = sandbox
    self.toolchainRoot = toolchainRoot
  }

  /// What traces, for the keys of results; empty where nothing does.
  package static var identity: String {
    LocalFolder("/").bytes(of: String(StraceCall.path.dropFirst())).map { Digest(of: $0).hex } ?? ""
  }

  /// Runs `command`, which is that of the untraced run, twice under the tracer.
  ///
  /// `programs` are those of its roles; `untraced` is what they did without a tracer.
  ///
  /// - Throws: what the machine could not do but for tracing itself.
  package func outcome(
    of command: SandboxCommand, programs: [TracedProgram], untraced: Transcript
  ) async throws(ExecutionFailure) -> TraceOutcome {
    precondition(programs.count == command.roles.count, "Every role has a program")
    if let reason = refusal { return .refused(reason) }
    let command = traced(command, programs)
    async let other = run(command)
    let runs = [try await run(command).get(), try await other.get()]
    for run in runs {
      if let reason = refusal(of: run) { return .refused(reason) }
      if run.files.contains(where: { $0.bytes.count > Tracer.logBytesMax }) { return .tooLong }
    }
    let logs = runs.map { run in programs.indices.map { run.log(of: $0) } }
    for (run, logs) in zip(runs, logs) {
      let transcript = run.transcript.withoutStackTraces
      let lanes = LaneComparison(of: untraced, with: transcript, pids: pids(in: logs))
      if let difference = lanes.difference { return .disagreed(difference) }
    }
    let traces = try await self.traces(of: logs, programs)
    if traces.contains(where: { $0.events.count > Trace.eventsMax }) {
      return .tooLong
    }
    let shown = traces.map { $0.printing(untraced) }
    return shown[0] == shown[1] ? .traced(shown[0]) : .varying(shown[0], shown[1])
  }

  // MARK: What can be in the way

  private var refusal: String? {
    if sandbox.isReduced { return "programs are traced in the full sandbox only" }
    guard Machine.isExecutable(StraceCall.path) else { return "strace is not installed" }
    return nil
  }

  /// Where ptrace(2) is forbidden, strace says so and runs nothing.
  private func refusal(of run: SandboxOutcome) -> String? {
    if run.files.allSatisfy(\.bytes.isEmpty) {
      return run.tracerMessages.first ?? "strace wrote nothing"
    }
    return nil
  }

  /// Of a role; the longest that a picture can be made of are a tenth of it.
  private static let logBytesMax = 4 << 20

  /// What a program that is stopped after a second needs, to get as far as it gets untraced on a
  /// machine with much to do.
  private static let secondsMore: Double = 2

  // MARK: Running

  private func traced(_ command: SandboxCommand, _ programs: [TracedProgram]) -> SandboxCommand {
    var command = command
    let calls = StraceCall.calls(for: programs.map(\.program))
    for index in command.roles.indices {
      command.roles[index].arguments =
        StraceCall.words(role: index, calls: calls)
        + withoutShell(command.roles[index].arguments)
    }
    command.limits.wallSeconds += Tracer.secondsMore
    command.tracer = StraceCall.path
    command.collects = command.roles.indices.map(StraceCall.log)
    return command
  }

  /// The shell that only becomes the program need not be traced: strace calls it `./pipe` as well.
  private func withoutShell(_ words: [String]) -> [String] {
    words.starts(with: ["/bin/sh", "-c", "exec \"$0\" \"$@\""]) ? Array(words.dropFirst(3)) : words
  }

  private func run(_ command: SandboxCommand) async -> Result<SandboxOutcome, ExecutionFailure> {
    do throws(ExecutionFailure) {
      return .success(try await sandbox.run(command))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Reading

  private func pids(in logs: [StraceLog]) -> Set<Int> {
    Set(logs.flatMap { log in log.records.map(\.pid) })
  }

  private func traces(
    of logs: [[StraceLog]], _ programs: [TracedProgram]
  ) async throws(ExecutionFailure) -> [Trace] {
    var runs = logs.map { logs in
      zip(programs, logs).map { program, log in
        TracedRole(
          log: log, program: program.isScript ? nil : program.path, text: program.program.text,
          ownFiles: [program.path, program.program.fileName])
      }
    }
    let offsets = programs.indices.map { role in
      Set(runs.flatMap { $0[role].offsets }).sorted()
    }
    let lines = try await SourceLines(
      of: offsets, in: programs, sandbox: sandbox, toolchainRoot: toolchainRoot)
    for run in runs.indices {
      for role in programs.indices { runs[run][role].lines = lines.byRole[role] }
    }
    return runs.map(Trace.init)
  }
}

extension SandboxOutcome {
  fileprivate func log(of role: Int) -> StraceLog {
    StraceLog(bytes: files.first { $0.path == StraceCall.log(of: role) }?.bytes ?? [])
  }
}

extension Trace {
  /// The same trace with the lines that the untraced run printed: process ids among them differ.
  fileprivate func printing(_ untraced: Transcript) -> Trace {
    var copy = self
    for process in processes.indices {
      let outputs = events.indices.filter {
        events[$0].process == process && events[$0].kind == .output
      }
      let lines = untraced.lines(of: process)
      guard lines.count == outputs.count else { continue }
      for (event, line) in zip(outputs, lines) where line.text.unicodeScalars.allSatisfy(isPlain) {
        copy.events[event].arguments = [line.text]
      }
    }
    return copy
  }

  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control
  }
}
