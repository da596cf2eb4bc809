import Basics
import Pipeline
import SiteModel
import Snippets

/// A project in memory: files by path, `Content/site.yml` with a title unless it is given.
struct Project {
  var sources: FileTree

  init(_ files: [String: String]) {
    sources = FileTree()
    let configuration = ["Content/site.yml": "title: Test\n"]
    for (name, text) in configuration.merging(files, uniquingKeysWith: { $1 }) {
      guard let path = RelativePath(name) else { preconditionFailure("not a path: \(name)") }
      sources[path] = Array(text.utf8)
    }
  }

  /// Builds with a stub that prints what `output` says.
  func built(printing output: @escaping @Sendable (Program) -> String? = { _ in "" })
    async throws -> BuiltSite
  {
    try await buildSite(
      from: Manuscript.read(sources), with: StubExecutor(output: output),
      toolchainName: "Swift 0.0")
  }

  /// `path:line:column: severity: summary [id]`, one a line.
  func complaints(printing output: @escaping @Sendable (Program) -> String? = { _ in "" })
    async throws -> String
  {
    try await built(printing: output).diagnostics.map(\.line).joined(separator: "\n")
  }
}

extension Diagnostic {
  var line: String {
    let place = location.map {
      "\($0.path):\($0.range.start.line):\($0.range.start.column): "
    }
    return "\(place ?? "")\(severity): \(summary) [\(id)]"
  }
}

extension BuiltSite {
  /// The text of a file of the site; empty when it is not there.
  func text(_ name: String) -> String {
    RelativePath(name).flatMap { files.text(at: $0) } ?? ""
  }
}
