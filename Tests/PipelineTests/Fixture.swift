import Basics
import Foundation
import Pipeline
import SiteModel
import Snippets

/// A folder under `Fixtures/` that looks like a project: what is read, what must come of it.
struct Fixture {
  private let folder: URL

  init(_ name: String) { folder = Self.folder.appending(path: name) }

  /// Without the examples of the guide, which `sitegen reference` tries.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0 != "diagnostics" }
  }

  /// `Content/` and `Snippets/`, built with programs that print what they say they print.
  func built() async throws -> BuiltSite {
    let sources = try files(["Content", "Snippets"])
    return try await buildSite(
      from: Manuscript.read(FileTree(sources)), with: StubExecutor(output: Self.output),
      toolchainName: "Swift 0.0")
  }

  /// The files of `Site/`, by their path in the site.
  func expectedSite() throws -> [RelativePath: [UInt8]] {
    var files: [RelativePath: [UInt8]] = [:]
    for (path, bytes) in try self.files(["Site"]) {
      guard let inSite = RelativePath(String(path.text.dropFirst("Site/".count))) else { continue }
      files[inSite] = bytes
    }
    return files
  }

  func expectedDiagnostics() throws -> String {
    try String(contentsOf: folder.appending(path: "diagnostics.txt"), encoding: .utf8)
  }

  /// Takes what was built as what must come, for a person to review.
  func record(_ site: [RelativePath: [UInt8]], _ diagnostics: String) throws {
    let target = folder.appending(path: "Site")
    if FileManager.default.fileExists(atPath: target.path) {
      try FileManager.default.removeItem(at: target)
    }
    for (path, bytes) in site {
      let file = target.appending(path: path.text)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try Data(diagnostics.utf8).write(to: folder.appending(path: "diagnostics.txt"))
  }

  private func files(_ names: [String]) throws -> [RelativePath: [UInt8]] {
    var files: [RelativePath: [UInt8]] = [:]
    for name in names {
      let below = folder.appending(path: name).path
      guard FileManager.default.fileExists(atPath: below) else { continue }
      for path in try FileManager.default.subpathsOfDirectory(atPath: below) {
        var isFolder: ObjCBool = false
        let file = below + "/" + path
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
          !isFolder.boolValue, let place = RelativePath(name + "/" + path)
        else { continue }
        files[place] = Array(try Data(contentsOf: URL(filePath: file)))
      }
    }
    return files
  }

  /// What stands after `prints: ` in the program; nothing where it says that it does not compile.
  private static let output: @Sendable (Program) -> String? = { program in
    if program.text.contains("does not compile") { return nil }
    return program.text.split(separator: "\n").compactMap { line in
      line.firstRange(of: "prints: ").map { line[$0.upperBound...] + "\n" }
    }.joined()
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
}
