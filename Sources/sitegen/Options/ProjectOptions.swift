import ArgumentParser
import Basics
import Pipeline
import Storage

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
  @Option(help: .init("Where Content/ and Snippets/ are.", valueName: "folder"))
  var project = "."

  func validate() throws {
    guard let site = RelativePath("Content/site.yml") else { return }
    if folder.hasFile(site) { return }
    throw ValidationError(
      "'\(project)' has no Content/site.yml. Run sitegen in a project, or name one with --project.")
  }

  var folder: Folder { Folder(project) }

  /// What sitegen keeps for itself: results, built products, prepared modules.
  var workFolder: String { "\(folder.path)/.build/sitegen" }

  /// Folders that hold what an author writes.
  static let sourceNames: Set = ["Content", "Snippets"]

  /// Content and Snippets.
  /// - Throws: `StorageFailure` when something of them cannot be read.
  func sources() throws(StorageFailure) -> FileTree {
    var tree = FileTree()
    for name in Self.sourceNames.sorted() {
      guard let path = RelativePath(name), folder.appending(path).exists else { continue }
      tree = try tree.merging(folder.read(below: path))
    }
    return tree
  }
}
