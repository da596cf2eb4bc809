package import Basics
import Glibc

extension Folder {
  /// The paths of the files below this folder, folder by folder.
  ///
  /// Links are followed to files and to folders, each folder once, unless `links` says otherwise.
  /// - Throws: the first folder that could not be read.
  package func files(
    below subfolder: RelativePath? = nil, including hidden: Hidden = .left,
    links: Links = .followed
  ) throws(StorageFailure) -> [RelativePath] {
    var files: [RelativePath] = []
    var waiting: [RelativePath?] = [subfolder]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      let folder = next.map(filePath) ?? path
      guard seen.insert(realPath(folder)).inserted else { continue }
      for entry in try entries(in: folder) {
        if hidden == .left, entry.name.hasPrefix(".") { continue }
        guard let child = next.map({ $0.appending(entry.name) }) ?? RelativePath(entry.name)
        else { continue }
        switch entry.kind ?? kind(of: filePath(child), links) {
        case .folder: waiting.append(child)
        case .file: files.append(child)
        case .other: continue
        }
      }
    }
    return files
  }

  /// A name in a folder, and what lies there.
  private struct Entry {
    var name: String
    /// Nothing for a link, which is what it leads to, and where the file system does not say.
    var kind: Kind?
  }

  private func entries(in folder: String) throws(StorageFailure) -> [Entry] {
    guard let stream = opendir(folder) else {
      throw StorageFailure(errno: errno, "\(folder) cannot be read")
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      entries.append(Entry(name: name, kind: Self.kind(ofType: Int(entry.pointee.d_type))))
    }
    // Which of two links to one folder is followed must not depend on the file system.
    return entries.sorted { $0.name < $1.name }
  }

  private static func kind(ofType type: Int) -> Kind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK), Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  private func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
