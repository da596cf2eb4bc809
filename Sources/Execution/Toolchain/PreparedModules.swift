/// A module cache that was filled from trusted imports, and is only read afterwards.
///
/// Compilers get a fresh module cache with links into this one. A snippet can fill or spoil its own
/// and never this; a module that is missing, or out of date, is built in the snippet's own.
struct PreparedModules: Sendable {
  /// A file that is written last, when all modules are there.
  static let mark = "complete"

  /// Holds a folder for every set of options, with modules in it.
  let folder: LocalFolder
  /// The names of those folders.
  let hashes: [String]

  init(folder: LocalFolder) {
    self.folder = folder
    hashes = folder.names().filter { FileStatus(folder.path(of: $0))?.isFolder == true }
  }
}
