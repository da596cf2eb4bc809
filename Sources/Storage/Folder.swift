package import Basics
import Glibc

/// A folder of the machine, and what can be done with the files below it.
package struct Folder: Sendable, Hashable {
  /// As the user wrote it, or absolute; without a trailing slash.
  package let path: String

  /// The largest source file that is read: an accident, not a page, lies beyond it.
  package static let fileBytesMax = 64 << 20

  package init(_ path: String) {
    var path = path.isEmpty ? "." : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  package func appending(_ relative: RelativePath) -> Folder { Folder(filePath(relative)) }

  package func filePath(_ relative: RelativePath) -> String {
    path == "/" ? "/" + relative.text : path + "/" + relative.text
  }

  package var exists: Bool { kind(of: path) == .folder }

  package func hasFile(_ relative: RelativePath) -> Bool { kind(of: filePath(relative)) == .file }

  /// Every file below this folder, names that start with a dot left out unless `hidden` is said.
  ///
  /// Links are followed to files and to folders, each folder once, unless `links` says otherwise.
  /// - Throws: the first thing that could not be read.
  package func read(
    below subfolder: RelativePath? = nil, including hidden: Hidden = .left,
    links: Links = .followed
  ) throws(StorageFailure) -> FileTree {
    var tree = FileTree()
    for file in try files(below: subfolder, including: hidden, links: links) {
      tree[file] = try read(file)
    }
    return tree
  }

  /// What becomes of symbolic links.
  package enum Links: Sendable {
    case left, followed
  }

  /// Whether names that start with a dot are read.
  package enum Hidden: Sendable {
    case left, read
  }

  /// The bytes of one file.
  package func read(_ file: RelativePath) throws(StorageFailure) -> [UInt8] {
    let path = filePath(file)
    return try FileDescriptor(opening: path, O_RDONLY)
      .readAll(path: path, bytesMax: Self.fileBytesMax)
  }

  /// Replaces one file as a whole: a temporary file beside it, then a rename.
  package func replace(_ file: RelativePath, with bytes: [UInt8]) throws(StorageFailure) {
    let path = filePath(file)
    if let parent = file.parent { try makeFolders(parent) }
    let temporary = "\(path).\(getpid()).sitegen-new"
    do throws(StorageFailure) {
      try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC)
        .write(bytes, path: path)
      guard rename(temporary, path) == 0 else {
        throw StorageFailure(errno: errno, "\(path) cannot be written")
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes this folder, and those above it, where they are missing.
  package func make() throws(StorageFailure) {
    guard mkdir(path, 0o755) != 0 else { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      try parentFolder.make()
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw StorageFailure(errno: errno, "\(path) cannot be made")
      }
    default: throw StorageFailure(errno: errno, "\(path) cannot be made")
    }
  }

  /// Removes this folder and everything in it; links are removed, not followed.
  package func remove() throws(StorageFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    var folders: [String] = [path]
    var waiting: [String] = [path]
    while let folder = waiting.popLast() {
      for name in try names(in: folder) {
        let child = folder + "/" + name
        if isFolderItself(child) {
          folders.append(child)
          waiting.append(child)
        } else if unlink(child) != 0 {
          throw StorageFailure(errno: errno, "\(child) cannot be removed")
        }
      }
    }
    for folder in folders.reversed() where rmdir(folder) != 0 {
      throw StorageFailure(errno: errno, "\(folder) cannot be removed")
    }
  }

  /// The folder this one lies in, by its text.
  var parentFolder: Folder {
    guard let slash = path.lastIndex(of: "/") else { return Folder(".") }
    return Folder(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  func makeFolders(_ relative: RelativePath) throws(StorageFailure) {
    try appending(relative).make()
  }

  enum Kind { case file, folder, other }

  func kind(of path: String, _ links: Links = .followed) -> Kind {
    var status = stat()
    let result = links == .followed ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private func isFolderItself(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func names(in folder: String) throws(StorageFailure) -> [String] {
    guard let stream = opendir(folder) else {
      throw StorageFailure(errno: errno, "\(folder) cannot be read")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension Folder {
  /// The bytes of the file that a user named.
  package static func readFile(_ path: String) throws(StorageFailure) -> [UInt8] {
    try FileDescriptor(opening: path, O_RDONLY).readAll(path: path, bytesMax: fileBytesMax)
  }
}
