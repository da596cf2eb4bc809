import Execution
import Glibc
import Snippets
import Storage

/// What compiles programs on this machine, and where they run.
struct Machinery: Sendable {
  let toolchain: Toolchain
  let sandbox: Sandbox
  /// What sitegen keeps for itself: results, built products, prepared modules.
  let work: LocalFolder

  /// - Throws: what of toolchain and sandbox is missing.
  init(_ project: ProjectOptions, _ policy: Sandbox.Policy) async throws {
    work = try LocalFolder(Workbench.absolute(project.workFolder))
    let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""
    toolchain = try Toolchain.discovered(searchPath: searchPath, cache: work)
    sandbox = try await Sandbox(
      policy: policy, scratchDirectory: work.path(of: "guest"), clang: toolchain.tool("clang"))
  }

  /// Begins to look for it, when an earlier build needed it: while the pages are read.
  static func early(_ project: ProjectOptions, _ policy: Sandbox.Policy) -> Task<
    Machinery, any Error
  >? {
    guard Folder("\(project.workFolder)/cache").exists else { return nil }
    return Task { try await Machinery(project, policy) }
  }
}
