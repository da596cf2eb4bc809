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

  /// Programs may import `products`; `machinery` is what was begun to be looked for, if anything was.
  ///
  /// - Throws: what of toolchain and sandbox is missing.
  init(
    _ project: ProjectOptions, _ options: ExecutionOptions, products: [String],
    cacheUse: CacheUse, machinery: Task<Machinery, any Error>? = nil,
    onEvent: @escaping @Sendable (ExecutionEvent) -> Void
  ) async throws {
    let machinery =
      if let machinery { try await machinery.value } else {
        try await Machinery(project, options.sandbox)
      }
    let library = try ProductLibrary(
      names: products, project: LocalFolder(Self.absolute(project.folder.path)),
      toolchain: machinery.toolchain, cache: machinery.work)
    executor = LocalExecutor(
      toolchain: machinery.toolchain, sandbox: machinery.sandbox,
      products: products.isEmpty ? nil : library,
      cache: ActionCache(folder: machinery.work.folder("cache")), cacheUse: cacheUse,
      batching: options.batch, jobs: options.jobCount, onEvent: onEvent)
    toolchainName = machinery.toolchain.displayName
    reducedReason = machinery.sandbox.reducedReason
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
