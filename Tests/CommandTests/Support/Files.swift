import Foundation

/// The files below a folder.
struct Files {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  /// By path below the folder.
  func bytes() throws -> [String: Data] {
    var bytes: [String: Data] = [:]
    for path in try paths() { bytes[path] = try Data(contentsOf: folder.appending(path: path)) }
    return bytes
  }

  /// Which file each path is, and when it was last written: what a build that changes nothing keeps.
  func identities() throws -> [String: String] {
    var identities: [String: String] = [:]
    for path in try paths() {
      let facts = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: path).path)
      let number = facts[.systemFileNumber] as? Int
      let date = facts[.modificationDate] as? Date
      identities[path] =
        "\(number ?? 0) \(date?.timeIntervalSinceReferenceDate.description ?? "")"
    }
    return identities
  }

  private func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      try folder.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
        .isDirectory != true
    }
  }
}
