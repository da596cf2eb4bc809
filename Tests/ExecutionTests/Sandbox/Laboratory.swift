import Glibc
import Snippets
import Testing

@testable import Execution

/// Compiles small C programs and runs them for real, in a full sandbox or in a reduced one.
struct Laboratory {
  static let clang = Machine.find("clang")

  /// Whether programs can be run in a full sandbox here.
  static let hasFull = clang != nil && namespacesWork(bubblewrap: Machine.find("bwrap"))

  /// Of `reduced`: all that can be had here.
  static let kinds = hasFull ? [false, true] : [true]

  static let strace = "/usr/bin/strace"
  static let hasTracer = clang != nil && Machine.isExecutable(strace)

  private static func namespacesWork(bubblewrap: String?) -> Bool {
    guard let bubblewrap else { return false }
    let words = ["--unshare-all", "--unshare-user", "--ro-bind", "/", "/", "/bin/true"]
    do {
      return try ChildProcess(arguments: [bubblewrap] + words).run().status == 0
    } catch {
      return false
    }
  }

  /// The names, of at most 15 bytes each, of all processes of the machine.
  static func namesOfProcesses() -> [String] {
    LocalFolder("/proc").names().compactMap { name in
      do throws(ExecutionFailure) {
        guard Int(name) != nil else { return nil }
        return String(decoding: try Machine.read("/proc/\(name)/comm").dropLast(), as: UTF8.self)
      } catch {
        // It has ended since.
        return nil
      }
    }
  }

  private static let scratch = "/tmp/sitegen-tests-\(geteuid())"
  private static let full = Task { try await sandbox(.require) }
  private static let reduced = Task { try await sandbox(.reduced) }

  static func sandbox(_ policy: Sandbox.Policy) async throws -> Sandbox {
    try await Sandbox(policy: policy, scratchDirectory: scratch, clang: clang ?? "clang")
  }

  static func probe() async -> SandboxProbe {
    await SandboxProbe(scratchDirectory: scratch, clang: clang ?? "clang")
  }

  static func shared(reduced isReduced: Bool) async throws -> Sandbox {
    try await (isReduced ? reduced : full).value
  }

  /// An executable of the C program `body`, which has the usual headers and its `main` around it.
  static func compile(_ body: String, isWhole: Bool = false) async throws -> [UInt8] {
    let folder = try Machine.makeFreshFolder("/tmp/sitegen-lab")
    let text =
      isWhole ? body : headers + "int main(int argc, char **argv) {\n\(body)\nreturn 0; }\n"
    return try await onOwnThread { () throws(ExecutionFailure) in
      try Machine.write(Array(text.utf8), to: folder + "/program.c")
      let ending = try ChildProcess(arguments: [
        clang ?? "clang", "-w", "-O0", folder + "/program.c", "-o", folder + "/program",
      ]).run()
      guard ending.status == 0 else { throw ExecutionFailure(ending.errorOutput) }
      let program = try Machine.read(folder + "/program")
      try Machine.removeFolder(folder)
      return program
    }
  }

  /// What came of the C program `body`.
  static func run(
    _ body: String, reduced: Bool = !hasFull, input: String = "", arguments: [String] = [],
    environment: [String: String] = [:], collects: [String] = [], limits: Limits = Limits()
  ) async throws -> SandboxOutcome {
    let program = SandboxCommand.File(
      path: "/tmp/program", bytes: try await compile(body), isExecutable: true)
    return try await shared(reduced: reduced).run(
      SandboxCommand(
        arguments: ["/tmp/program"] + arguments, environment: environment, files: [program],
        collects: collects, standardInput: Array(input.utf8), limits: limits))
  }

  /// What came of several programs in one sandbox.
  static func scene(
    _ roles: [SandboxCommand.Role], reduced: Bool = !hasFull, files: [SandboxCommand.File] = [],
    limits: Limits = Limits(), _ change: (inout SandboxCommand) -> Void = { _ in }
  ) async throws -> SandboxOutcome {
    var command = SandboxCommand(roles: roles, files: files, limits: limits)
    change(&command)
    return try await shared(reduced: reduced).run(command)
  }

  /// The transcript as text: `0> ` for stdout of the program itself, `1! ` for stderr of its first
  /// child, `…` for a missing line feed; then how each ended, role by role.
  static func text(_ outcome: SandboxOutcome) -> [String] {
    let lines = outcome.transcript.lines.map { line in
      "\(line.process)\(line.stream == .stdout ? ">" : "!") \(line.text)"
        + (line.isTerminated ? "" : "…")
    }
    return lines + [endings(outcome)] + (outcome.exceeded.map { ["limit: \($0.rawValue)"] } ?? [])
  }

  static func endings(_ outcome: SandboxOutcome) -> String {
    let processes = outcome.transcript.processes
    let roles = Set(processes.map(\.role)).sorted()
    return roles.map { role in
      processes.filter { $0.role == role }.map { $0.ending?.description ?? "unknown" }
        .joined(separator: ", ")
    }.joined(separator: " | ")
  }

  private static let headers = """
    #define _GNU_SOURCE
    #include <arpa/inet.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <mqueue.h>
    #include <pthread.h>
    #include <semaphore.h>
    #include <signal.h>
    #include <spawn.h>
    #include <stdint.h>
    #include <stdio.h>
    #include <poll.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/file.h>
    #include <sys/mman.h>
    #include <sys/msg.h>
    #include <sys/prctl.h>
    #include <sys/ptrace.h>
    #include <sys/resource.h>
    #include <sys/select.h>
    #include <sys/sem.h>
    #include <sys/shm.h>
    #include <sys/socket.h>
    #include <sys/stat.h>
    #include <sys/wait.h>
    #include <unistd.h>
    extern char **environ;

    """
}

extension Trait where Self == ConditionTrait {
  /// For tests of what only the full sandbox can do.
  static var needsFullSandbox: ConditionTrait {
    .enabled(if: Laboratory.hasFull, "no clang on PATH, or no user namespaces")
  }
}
