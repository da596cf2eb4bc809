import ArgumentParser
import Basics
import Pipeline
import Rendering
import SiteModel
import Storage

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
  @Option(help: .init("Where Content/ and Snippets/ are.", valueName: "folder"))
  var project = "."

  @Option(help: .init("How it looks (default: Theme in the project).", valueName: "folder"))
  var theme: String?

  func validate() throws {
    guard let site = RelativePath("Content/site.yml") else { return }
    if let theme, !Folder(theme).exists {
      throw ValidationError("Theme '\(theme)' is not there. Name a folder with --theme.")
    }
    if folder.hasFile(site) { return }
    throw ValidationError(
      "'\(project)' has no Content/site.yml. Run sitegen in a project, or name one with --project.")
  }

  var folder: Folder { Folder(project) }

  /// What sitegen keeps for itself: results, built products, prepared modules.
  var workFolder: String { "\(folder.path)/.build/sitegen" }

  /// Folders that hold what an author writes.
  static let sourceNames: Set = ["Content", "Snippets", themeName]
  /// The folder whose files take the place of the built-in theme's.
  static let themeName = "Theme"

  /// Content, Snippets and Theme, and the manifest of the package where there is one.
  /// - Throws: `StorageFailure` when something of them cannot be read.
  func sources() throws(StorageFailure) -> FileTree {
    var tree = FileTree()
    for name in Self.sourceNames.sorted() {
      guard let path = RelativePath(name), folder.appending(path).exists else { continue }
      if name == Self.themeName, theme != nil { continue }
      tree = try tree.merging(folder.read(below: path))
    }
    if let manifest = RelativePath(Manuscript.manifestName), folder.hasFile(manifest) {
      tree[manifest] = try folder.read(manifest)
    }
    guard let theme else { return tree }
    return tree.merging(try Self.files(ofTheme: theme))
  }

  /// How the site looks, by the files of the theme among `sources`.
  func theme(in sources: FileTree) -> Diagnosed<Theme> {
    guard let folder = RelativePath(Self.themeName) else { return Diagnosed(.builtIn) }
    var files = FileTree()
    for path in sources.files(in: folder) { files[path] = sources[path] }
    return Theme.read(files)
  }

  /// As if they lay in the project.
  static func files(ofTheme name: String) throws(StorageFailure) -> FileTree {
    let found = try Folder(name).read()
    var files = FileTree()
    for path in found.paths {
      guard let place = RelativePath("\(themeName)/\(path)") else { continue }
      files[place] = found[path]
    }
    return files
  }
}
