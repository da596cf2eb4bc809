import Foundation
import Glibc
import Snippets
import Testing
import Traces

@testable import Execution

/// Compiles programs as a snippet's are, with line tables, and traces them for real.
struct TraceLaboratory {
  /// How often each program is traced twice; more for a long look at how steady traces are.
  static let rounds =
    Int(ProcessInfo.processInfo.environment["SITEGEN_TRACE_ROUNDS"] ?? "") ?? 2

  private static let root = Task { try await RealMachine.toolchain.root }

  /// What came of tracing the programs, the first of which is started first; the last line of
  /// `untraced` says how it all ended.
  static func outcome(
    of programs: [Program], cues: [Cue?] = [], limits: Limits = Limits()
  ) async throws -> (outcome: TraceOutcome, untraced: SandboxOutcome, seconds: Double) {
    let sandbox = try await Laboratory.shared(reduced: false)
    let root = try await root.value
    var traced: [TracedProgram] = []
    for program in programs { traced.append(try await compiled(program, root: root)) }
    let command = command(for: traced, cues: cues, limits: limits, root: root)
    let untraced = try await sandbox.run(command)
    let start = ContinuousClock.now
    let outcome = try await Tracer(sandbox: sandbox, toolchainRoot: root).outcome(
      of: command, programs: traced, untraced: untraced.transcript.withoutStackTraces)
    return (outcome, untraced, (ContinuousClock.now - start) / .seconds(1))
  }

  /// The one trace of a program, however often it is traced.
  static func trace(
    of programs: Program..., cues: [Cue?] = [], limits: Limits = Limits(), rounds: Int = rounds
  ) async throws -> Trace {
    var traces: [Trace] = []
    for _ in 0..<rounds {
      switch try await outcome(of: programs, cues: cues, limits: limits).outcome {
      case .traced(let trace): traces.append(trace)
      case .varying(let one, let other):
        Issue.record("two traces differ:\n\(one.text)\n\(other.text)")
        traces += [one, other]
      case .disagreed(let difference): Issue.record("\(difference)")
      case .tooLong: Issue.record("The trace is too long")
      case .refused(let reason): Issue.record("\(reason)")
      }
    }
    let texts = Set(traces.map(\.text))
    #expect(texts.count == 1, "\(texts.sorted().joined(separator: "\n"))")
    let trace = try #require(traces.first)
    #expect(Trace.parse(trace.text) == .success(trace))
    return trace
  }

  private static func command(
    for programs: [TracedProgram], cues: [Cue?], limits: Limits, root: String
  ) -> SandboxCommand {
    let runtime = "/\(Toolchain.runtimeFolder)"
    return SandboxCommand(
      roles: programs.enumerated().map { index, program in
        let name = program.program.name
        let words =
          program.isScript
          ? ["/bin/sh", "\(name).sh"] : ["/bin/sh", "-c", "exec \"$0\" \"$@\"", "./\(name)"]
        return SandboxCommand.Role(
          name: programs.count > 1 ? name : "", arguments: words,
          cue: index < cues.count ? cues[index] : nil)
      },
      files: programs.map { program in
        .init(
          path: program.path,
          bytes: program.isScript ? Array(program.program.text.utf8) : program.executable,
          isExecutable: !program.isScript)
      },
      mounts: [
        .init(hostPath: root + runtime, insidePath: SandboxLayout.full.toolchain + runtime)
      ], limits: limits)
  }

  private static func compiled(_ program: Program, root: String) async throws -> TracedProgram {
    guard program.language == .swift || program.language == .c else {
      return TracedProgram(program, path: "/tmp/\(program.fileName)", executable: [])
    }
    let folder = try Machine.makeFreshFolder("/tmp/sitegen-trace-lab")
    defer { LocalFolder(folder).remove() }
    let source = "\(folder)/\(program.fileName)"
    let output = "\(folder)/\(program.name)"
    let runtime = "\(SandboxLayout.full.toolchain)/\(Toolchain.runtimeFolder)"
    let words =
      program.language == .swift
      ? [
        "\(root)/bin/swiftc", "-Onone", "-g", "-swift-version", "6", "-suppress-warnings",
        "-use-ld=lld", "-Xlinker", "-rpath", "-Xlinker", runtime, source, "-o", output,
      ]
      : ["\(root)/bin/clang", "-w", "-g", "-O0", "-pthread", "-fuse-ld=lld", source, "-o", output]
    return try await onOwnThread { () throws(ExecutionFailure) in
      try Machine.write(Array(program.text.utf8), to: source)
      let ending = try ChildProcess(arguments: words).run()
      guard ending.status == 0 else { throw ExecutionFailure(ending.errorOutput) }
      return TracedProgram(
        program, path: "/tmp/\(program.name)", executable: try Machine.read(output))
    }
  }
}

extension Trace {
  /// Each cause as `0 fork > 1 close: birth fork`.
  var arrows: [String] {
    causes.map { cause in
      let from = events[cause.from]
      let to = events[cause.to]
      return
        "\(from.process) \(from.name) > \(to.process) \(to.name): \(cause.kind.rawValue) \(cause.label)"
    }
  }

  /// The names of what a process did, unfinished calls with an ellipsis, with lines.
  func calls(of process: Int) -> [String] {
    events.filter { $0.process == process }.map { event in
      event.name + (event.isUnfinished ? "…" : "") + (event.line.map { ":\($0)" } ?? "")
    }
  }
}
