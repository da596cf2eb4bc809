import Snippets

extension Toolchain {
  /// One line of `sitegen doctor`.
  package struct Finding: Sendable, Hashable {
    /// What was looked for, for example `Swift compiler`.
    package var name: String
    /// Its version or its path; what is missing where `remedy` is not nothing.
    package var found: String
    /// How to install what is missing.
    package var remedy: String?

    package init(name: String, found: String, remedy: String? = nil) {
      self.name = name
      self.found = found
      self.remedy = remedy
    }
  }

  /// What `sitegen doctor` says of the compilers.
  package static func findings(searchPath: String, cache: LocalFolder?) -> [Finding] {
    do throws(ExecutionFailure) {
      let toolchain = try discovered(searchPath: searchPath, cache: cache)
      return [
        Finding(name: "Swift toolchain", found: "\(toolchain.version), \(toolchain.root)"),
        Finding(name: "C compiler", found: resolved(toolchain.tool("clang"))),
        Finding(
          name: "linker",
          found: resolved(toolchain.tool("ld.lld"))
            + (toolchain.linkerCall == nil ? " (called through the C compiler)" : "")),
      ]
    } catch {
      return [Finding(name: "Swift toolchain", found: error.problem, remedy: error.remedy)]
    }
  }
}
