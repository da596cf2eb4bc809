import Snippets
import Traces

/// Which lines of their own files the frames of traced programs lie in.
///
/// The toolchain's llvm-symbolizer is asked, inside a sandbox, because it reads what a snippet's
/// compilation made; once for all programs and places, because it needs its time to start.
struct SourceLines {
  private struct Question: Hashable {
    var role: Int
    var offset: UInt64
    var address: UInt64
  }

  private(set) var byRole: [[UInt64: Int]]

  /// `offsets` are those of all frames of each role's program.
  init(
    of offsets: [[UInt64]], in programs: [TracedProgram], sandbox: Sandbox, toolchainRoot: String
  ) async throws(ExecutionFailure) {
    byRole = programs.map { _ in [:] }
    let questions = SourceLines.questions(offsets, programs)
    guard !questions.isEmpty else { return }
    let outcome = try await sandbox.run(
      SourceLines.command(questions, programs, toolchainRoot: toolchainRoot))
    guard outcome.isSuccess else {
      let words = outcome.transcript.lines.last?.text ?? "it said nothing"
      throw ExecutionFailure("llvm-symbolizer failed: \(words)")
    }
    let answers = outcome.transcript.lines.map(\.text).split(
      separator: "", omittingEmptySubsequences: false)
    for (question, answer) in zip(questions, answers) {
      let name = programs[question.role].program.fileName
      byRole[question.role][question.offset] =
        answer.lazy.compactMap { SourceLines.line(in: $0, of: name) }.first
    }
  }

  /// A frame's offset is that of the instruction after the call, which may be the next line's.
  private static func questions(
    _ offsets: [[UInt64]], _ programs: [TracedProgram]
  ) -> [Question] {
    programs.indices.flatMap { role -> [Question] in
      let segments = ExecutableSegments(of: programs[role].executable)
      return offsets[role].compactMap { offset in
        guard offset > 0, let address = segments.address(ofOffset: offset - 1) else { return nil }
        return Question(role: role, offset: offset, address: address)
      }
    }
  }

  private static func command(
    _ questions: [Question], _ programs: [TracedProgram], toolchainRoot: String
  ) -> SandboxCommand {
    let toolchain = SandboxLayout.full.toolchain
    let input = questions.map {
      "\"\(programs[$0.role].path)\" 0x\(String($0.address, radix: 16))\n"
    }
    var command = SandboxCommand(
      arguments: ["\(toolchain)/bin/llvm-symbolizer", "--functions=none", "--basenames"],
      files: programs.filter { !$0.executable.isEmpty }.map {
        .init(path: $0.path, bytes: $0.executable, isExecutable: true)
      },
      mounts: [.init(hostPath: toolchainRoot, insidePath: toolchain)],
      standardInput: Array(input.joined().utf8),
      limits: Limits(memoryBytes: 1 << 30, outputBytes: 4 << 20))
    command.makesNames = false
    return command
  }

  /// 7 from `pipe.swift:7:11`; nothing for another file, or for line 0, which is nobody's.
  private static func line(in answer: String, of file: String) -> Int? {
    // `--basenames` leaves some paths whole.
    let name = answer.split(separator: "/").last ?? ""
    guard name.hasPrefix(file + ":") else { return nil }
    let digits = name.dropFirst(file.count + 1).prefix { $0.isNumber }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }
}
