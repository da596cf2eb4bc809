import Basics
import Glibc
import Storage

/// A fresh folder whose name has a space and Hangul, removed when it is let go.
final class TemporaryFolder {  // A class, because a struct cannot clean up when it goes.
  let folder: Folder

  init() throws {
    var template = Array("/tmp/sitegen 시험 XXXXXX\0".utf8.map { CChar(bitPattern: $0) })
    guard mkdtemp(&template) != nil else { throw StorageFailure("mkdtemp failed") }
    folder = Folder(
      String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit {
    do { try folder.remove() } catch { print("left behind: \(folder.path): \(error)") }
  }
}

/// A tree of small text files.
func tree(_ files: [String: String]) -> FileTree {
  var tree = FileTree()
  for (name, text) in files {
    guard let path = RelativePath(name) else { preconditionFailure("not a path: \(name)") }
    tree[path] = Array(text.utf8)
  }
  return tree
}
