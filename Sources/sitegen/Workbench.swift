import Basics
import Execution
import Glibc
import SiteModel
import Snippets
import Storage

/// Everything on this machine that compiles and runs programs, opened for one command.
struct Workbench {
  let executor: LocalExecutor
  /// As pages name it: `Swift 6.3.1`.
  let toolchainName: String
  /// Why the reduced sandbox is used; nothing where the full one is.
  let reducedReason: String?

  /// Finds the toolchain and the sandbox; programs may import `products`, and `onEvent` is told
  /// what happens while they are compiled and run.
  ///
  /// - Throws: what of toolchain and sandbox is missing.
  init(
    _ project: ProjectOptions, _ options: ExecutionOptions, products: [String],
    cacheUse: CacheUse, onEvent: @escaping @Sendable (ExecutionEvent) -> Void
  ) async throws {
    let work = try LocalFolder(Self.absolute(project.workFolder))
    let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""
    let toolchain = try Toolchain.discovered(searchPath: searchPath, cache: work)
    let sandbox = try await Sandbox(
      policy: options.sandbox, scratchDirectory: work.path(of: "guest"),
      clang: toolchain.tool("clang"))
    let library = try ProductLibrary(
      names: products, project: LocalFolder(Self.absolute(project.folder.path)),
      toolchain: toolchain, cache: work)
    executor = LocalExecutor(
      toolchain: toolchain, sandbox: sandbox, products: products.isEmpty ? nil : library,
      cache: ActionCache(folder: work.folder("cache")), cacheUse: cacheUse,
      jobs: options.jobCount, onEvent: onEvent)
    toolchainName = toolchain.displayName
    reducedReason = sandbox.reducedReason
  }

  /// The absolute form of a path, which need not exist.
  static func absolute(_ path: String) throws -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else {
      throw ExecutionFailure("The current folder is gone", remedy: "Change to another folder")
    }
    defer { free(current) }
    let folder = String(cString: current)
    return path == "."
      ? folder : "\(folder)/\(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)"
  }
}

extension Toolchain {
  /// `Swift 6.3.1` of `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  var displayName: String {
    let words = version.split(separator: " ")
    guard let index = words.firstIndex(of: "version"), index + 1 < words.count else {
      return version
    }
    return "Swift \(words[index + 1])"
  }
}
