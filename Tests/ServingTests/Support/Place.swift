import Foundation

/// A folder for one test, with a space and Hangul in its path.
///
/// A class, because the folder is removed with its owner.
final class Place: Sendable {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "sitegen serving \(UUID().uuidString)/시험")
    path = folder.path(percentEncoded: false)
    try make("")
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
    } catch {
      // A leftover in the temporary folder harms no other test.
    }
  }

  func make(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: name), withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(
      at: folder.appending(path: name), to: folder.appending(path: other))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }
}
