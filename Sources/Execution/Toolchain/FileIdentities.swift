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
    let digest = try FileIdentities.contentDigest(of: path)
    remember(Array(digest.hex.utf8), as: name)
    return digest
  }

  /// The digest of the digests of its megabytes: a file of 200 MB is never in memory.
  private static func contentDigest(of path: String) throws(ExecutionFailure) -> Digest {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LocalFolder.failure("read", path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var digests: [[UInt8]] = []
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw LocalFolder.failure("read", path) }
      if count == 0 { return Digest(ofFields: digests) }
      digests.append(Array(Digest(of: buffer[..<count]).hex.utf8))
    }
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
