import Basics
import CStorage
import Glibc

/// A folder that is put together beside the one it will replace.
struct StagedFolder {
  private let folder: Folder

  /// Puts a new folder together with `fill` and lets it take the place of `target` in one step.
  ///
  /// What an earlier run that was killed left behind is removed. A run that is going on holds a
  /// lock on its own staged folder, so two runs do not disturb each other: the last one wins.
  static func replace(
    _ target: Folder, with fill: (StagedFolder) throws(StorageFailure) -> Void
  ) throws(StorageFailure) {
    let target = target.resolved
    try target.parentFolder.make()
    removeLeftovers(beside: target)
    let folder = Folder("\(prefix(of: target))\(getpid())")
    try folder.make()
    let lock = try FileDescriptor(opening: folder.path, O_RDONLY | O_DIRECTORY)
    flock(lock.number, LOCK_EX)
    do throws(StorageFailure) {
      try fill(StagedFolder(folder: folder))
      try exchange(folder, target)
    } catch {
      try folder.remove()
      throw error
    }
    try folder.remove()
  }

  /// Writes a file that is new or changed.
  func write(_ path: RelativePath, _ bytes: [UInt8]) throws(StorageFailure) {
    if let parent = path.parent { try folder.makeFolders(parent) }
    let filePath = folder.filePath(path)
    try FileDescriptor(opening: filePath, O_WRONLY | O_CREAT | O_EXCL)
      .write(bytes, path: filePath)
  }

  /// Takes a file over as it is, by hard link; by copy where the file system knows no links.
  func link(_ path: RelativePath, from source: Folder) throws(StorageFailure) {
    if let parent = path.parent { try folder.makeFolders(parent) }
    guard Glibc.link(source.filePath(path), folder.filePath(path)) != 0 else { return }
    try write(path, source.read(path))
  }

  /// Takes over what is no file of its own: links, pipes, and folders in which there is nothing; and
  /// the owner and the mode of the folder itself.
  func takeOver(from source: Folder) throws(StorageFailure) {
    var waiting: [RelativePath?] = [nil]
    while let next = waiting.popLast() {
      let names = try source.names(in: next.map(source.filePath) ?? source.path)
      if names.isEmpty, let next { try folder.makeFolders(next) }
      for name in names {
        guard let child = next.map({ $0.appending(name) }) ?? RelativePath(name) else { continue }
        switch source.kind(of: source.filePath(child), .left) {
        case .folder: waiting.append(child)
        case .file: continue
        case .other: try takeOver(special: child, from: source)
        }
      }
    }
    var status = stat()
    guard stat(source.path, &status) == 0 else { return }
    // Only root may give a folder away; anybody else owns both already.
    if geteuid() == 0 { chown(folder.path, status.st_uid, status.st_gid) }
    chmod(folder.path, status.st_mode & 0o7777)
  }

  private func takeOver(special path: RelativePath, from source: Folder) throws(StorageFailure) {
    if let parent = path.parent { try folder.makeFolders(parent) }
    guard Glibc.link(source.filePath(path), folder.filePath(path)) != 0 else { return }
    if errno == EEXIST {
      throw StorageFailure(
        "\(source.filePath(path)) was not written by sitegen, and the site needs its place",
        remedy: "Move the file away, or choose another folder with --output")
    }
    throw StorageFailure(errno: errno, "\(source.filePath(path)) cannot be kept")
  }

  private static func exchange(_ staged: Folder, _ target: Folder) throws(StorageFailure) {
    if rename(staged.path, target.path) == 0 { return try staged.make() }
    guard errno == ENOTEMPTY || errno == EEXIST else {
      throw StorageFailure(errno: errno, "\(target.path) cannot be written")
    }
    guard cstorage_exchange(staged.path, target.path) == 0 else {
      throw StorageFailure(errno: errno, "\(target.path) cannot be written")
    }
  }

  private static func prefix(of target: Folder) -> String {
    let name = target.path.split(separator: "/").last ?? "site"
    return target.parentFolder.path + "/." + name + ".sitegen-new-"
  }

  private static func removeLeftovers(beside target: Folder) {
    let prefix = prefix(of: target)
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(prefix + "*", 0, nil, &matches) == 0 else { return }
    for index in 0..<Int(matches.gl_pathc) {
      guard let path = matches.gl_pathv[index] else { continue }
      removeUnlessLocked(Folder(String(cString: path)))
    }
  }

  private static func removeUnlessLocked(_ folder: Folder) {
    do throws(StorageFailure) {
      let lock = try FileDescriptor(opening: folder.path, O_RDONLY | O_DIRECTORY)
      guard flock(lock.number, LOCK_EX | LOCK_NB) == 0 else { return }
      try folder.remove()
    } catch {
      // Somebody else was quicker, or may not remove it: then it is not ours to remove.
    }
  }
}

extension Folder {
  /// The folder that a link leads to, so that the link itself is never replaced.
  fileprivate var resolved: Folder {
    guard let real = realpath(path, nil) else { return self }
    defer { free(real) }
    return Folder(String(cString: real))
  }
}
