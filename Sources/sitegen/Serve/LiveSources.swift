import Basics
import Serving
import SiteModel
import Storage

/// The sources of a project in memory, of which only what changed is read again.
struct LiveSources {
  private let project: ProjectOptions
  private(set) var files = FileTree()

  init(_ project: ProjectOptions) {
    self.project = project
  }

  /// What decides how a project is shown: names in its folder.
  static func places(of project: ProjectOptions) -> Set<String> {
    let names = ProjectOptions.sourceNames.union(packagePlaces)
    return project.theme == nil ? names : names.subtracting([ProjectOptions.themeName])
  }

  /// What is watched under the name of the theme where that does not lie in the project.
  static func placesElsewhere(of project: ProjectOptions) throws -> [RelativePath: String] {
    guard let theme = project.theme, let name = RelativePath(ProjectOptions.themeName)
    else { return [:] }
    return [name: try Workbench.absolute(Folder(theme).path)]
  }

  /// What the products are built from that programs import.
  private static let packagePlaces: Set = ["Package.resolved", "Package.swift", "Sources"]

  /// What really changed.
  struct Update {
    /// Files of `files`, sorted.
    var paths: [RelativePath] = []
    /// Files of the package, sorted.
    var packagePaths: [RelativePath] = []

    var isEmpty: Bool { paths.isEmpty && packagePaths.isEmpty }
  }

  /// Reads what may have changed.
  ///
  /// - Throws: what could not be read; then everything is as before.
  mutating func update(by changes: FolderChanges) throws(StorageFailure) -> Update {
    switch changes {
    case .everything:
      let all = try project.sources()
      let paths = Set(files.paths + all.paths).filter { files[$0] != all[$0] }
      files = all
      return Update(paths: paths.sorted())
    case .some(let changed):
      let visible = changed.filter { !$0.isHidden }.sorted()
      var update = Update()
      update.packagePaths = visible.filter { Self.packagePlaces.contains($0.place) }
      var new = files
      for path in update.packagePaths where path.text == Manuscript.manifestName {
        _ = try Self.read(path, of: project.folder, into: &new)
      }
      for path in visible where ProjectOptions.sourceNames.contains(path.place) {
        if let theme = project.theme, path.place == ProjectOptions.themeName {
          update.paths += try Self.read(theme: theme, into: &new)
        } else {
          update.paths += try Self.read(path, of: project.folder, into: &new)
        }
      }
      files = new
      return update
    }
  }

  /// A file, or a folder with everything in it, as it is now.
  private static func read(
    _ path: RelativePath, of folder: Folder, into files: inout FileTree
  ) throws(StorageFailure) -> [RelativePath] {
    var found = FileTree()
    if folder.hasFile(path) {
      found[path] = try folder.read(path)
    } else if folder.appending(path).exists {
      found = try folder.read(below: path)
    }
    let known = files.files(in: path) + (files[path] == nil ? [] : [path])
    return take(found, inPlaceOf: known, into: &files)
  }

  /// A theme that does not lie in the project, as it is now; it is small.
  private static func read(
    theme: String, into files: inout FileTree
  ) throws(StorageFailure) -> [RelativePath] {
    let found = Folder(theme).exists ? try ProjectOptions.files(ofTheme: theme) : FileTree()
    let known = RelativePath(ProjectOptions.themeName).map { files.files(in: $0) } ?? []
    return take(found, inPlaceOf: known, into: &files)
  }

  /// Gives back what differs.
  private static func take(
    _ found: FileTree, inPlaceOf known: [RelativePath], into files: inout FileTree
  ) -> [RelativePath] {
    let changed = Set(known + found.paths).filter { files[$0] != found[$0] }
    for path in changed { files[path] = found[path] }
    return changed.sorted()
  }
}

extension RelativePath {
  /// The name in the project below which it lies.
  fileprivate var place: String { components.first.map(String.init) ?? "" }

  /// Names that start with a dot are no sources: editors keep their own files under them.
  fileprivate var isHidden: Bool { components.contains { $0.hasPrefix(".") } }
}
