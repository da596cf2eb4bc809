import Basics
import Glibc
import Snippets

/// Remembers the digests of big files that seldom change, so that a build need not read them.
///
/// A digest is remembered for a path, a size, an inode and a time of change. None of these is in a
/// cache key; the digest is.
struct FileIdentities {
  /// Where the digests are remembered; nothing when they cannot be.
  var memory: LocalFolder?

  /// Of the bytes of the file at `path`.
  func digest(of path: String) throws(ExecutionFailure) -> Digest {
    guard let status = FileStatus(path) else {
      throw ExecutionFailure("There is no file '\(path)'")
    }
    let name = Digest(of: path + "\0" + status.stamp).hex
    if let text = memory?.bytes(of: name),
      let digest = Digest(hex: String(decoding: text, as: UTF8.self))
    {
      return digest
    }
    guard let bytes = LocalFolder("").bytes(of: String(path.dropFirst())) else {
      throw LocalFolder.failure("read", path)
    }
    let digest = Digest(of: bytes)
    remember(Array(digest.hex.utf8), as: name)
    return digest
  }

  /// A memory that cannot be written costs time and nothing else.
  private func remember(_ bytes: [UInt8], as name: String) {
    guard let memory else { return }
    do throws(ExecutionFailure) {
      try memory.make()
      try memory.write(bytes, to: name)
    } catch {
      return
    }
  }
}
