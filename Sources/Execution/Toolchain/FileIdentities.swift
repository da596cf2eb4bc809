import Basics
import Dispatch
import Glibc
import Snippets
import Synchronization

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
    let digest = try FileIdentities.contentDigest(of: path, bytes: status.bytes)
    remember(Array(digest.hex.utf8), as: name)
    return digest
  }

  /// The digest of the digests of its parts, which are read on all cores at once: the compilers
  /// are 480 MB together, and the first build waits for this.
  private static func contentDigest(of path: String, bytes: Int) throws(ExecutionFailure) -> Digest
  {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LocalFolder.failure("read", path) }
    defer { close(descriptor) }
    let count = (bytes + partBytes - 1) / partBytes
    let digests = Mutex([Digest?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let digest = FileIdentities.digest(ofPart: part, of: descriptor)
      digests.withLock { $0[part] = digest }
    }
    let parts = digests.withLock { $0 }.compactMap { $0 }
    guard parts.count == count else { throw LocalFolder.failure("read", path) }
    return Digest(ofFields: parts.map { Array($0.hex.utf8) })
  }

  private static let partBytes = 4 << 20

  /// Nothing when the part cannot be read; the last part is shorter than the others.
  private static func digest(ofPart part: Int, of descriptor: Int32) -> Digest? {
    var bytes = [UInt8](repeating: 0, count: partBytes)
    var filled = 0
    while filled < partBytes {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), partBytes - filled,
          part * partBytes + filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled == 0 ? nil : Digest(of: filled == partBytes ? bytes : Array(bytes[..<filled]))
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
