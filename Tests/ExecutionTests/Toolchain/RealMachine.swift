import Basics
import Foundation
import Glibc
import Snippets

@testable import Execution

/// The toolchain and the sandbox of the machine that runs the tests, found once for all of them.
enum RealMachine {
  static let hasToolchain = Toolchain.executable("swiftc", searchPath: searchPath) != nil
  static let isMissing = "no Swift toolchain is on PATH"

  static var searchPath: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }

  private static let shared = Task {
    let folder = TestFolder()
    let toolchain = try Toolchain.discovered(searchPath: searchPath, cache: folder.local)
    let sandbox = try await Sandbox(
      policy: .auto, scratchDirectory: folder.local.path(of: "sandbox"),
      clang: toolchain.tool("clang"))
    return (folder: folder, toolchain: toolchain, sandbox: sandbox)
  }

  static var toolchain: Toolchain { get async throws { try await shared.value.toolchain } }

  /// Keeps results only where a cache is given.
  static func executor(
    cache: LocalFolder? = nil, use: CacheUse = .readAndWrite, project: LocalFolder? = nil,
    products: [String] = [], onEvent: @escaping @Sendable (ExecutionEvent) -> Void = { _ in }
  ) async throws -> LocalExecutor {
    let machine = try await shared.value
    let library = project.map {
      ProductLibrary(
        names: products, project: $0, toolchain: machine.toolchain,
        cache: cache ?? machine.folder.local)
    }
    return LocalExecutor(
      toolchain: machine.toolchain, sandbox: machine.sandbox, products: library,
      cache: cache.map { ActionCache(folder: $0.folder("results")) }, cacheUse: use, jobs: 2,
      onEvent: onEvent)
  }

  static func result(
    _ text: String, name: String = "program", language: Language = .swift,
    goal: Action.Goal = .run, input: String = "", arguments: [String] = [],
    limits: Limits = Limits()
  ) async throws -> ActionResult {
    let action = Action(
      program: Program(name: name, language: language, text: text), goal: goal,
      standardInput: input, arguments: arguments, limits: limits)
    return try await executor().execute([action])[0]
  }
}

/// A folder that is removed with its owner, which is why it is a class.
final class TestFolder: Sendable {
  let local: LocalFolder

  /// With a space and Korean in its name, as any path of a reader may have.
  init() {
    let name = "sitegen 시험 \(UUID().uuidString)"
    local = LocalFolder(FileManager.default.temporaryDirectory.path + "/" + name)
  }

  deinit { local.remove() }
}

extension ActionResult {
  var errors: [String] {
    compilations.flatMap(\.messages).filter { $0.severity == .error }
      .map { "\($0.line):\($0.column): \($0.text)" }
  }

  var output: [String] { run?.transcript.lines.map(\.text) ?? [] }
  var ending: ProcessEnding? { run?.transcript.processes.first?.ending }
}
