import Glibc

/// An open file that closes itself.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// - Throws: what `open(2)` said about `path`.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0o644) throws(StorageFailure) {
    let number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw StorageFailure(errno: errno, "\(path) cannot be opened") }
    self.number = number
  }

  deinit { close(number) }

  /// Everything from here to the end of the file, at most `bytesMax` bytes.
  func readAll(path: String, bytesMax: Int) throws(StorageFailure) -> [UInt8] {
    var status = stat()
    guard fstat(number, &status) == 0 else {
      throw StorageFailure(errno: errno, "\(path) cannot be read")
    }
    guard status.st_size <= bytesMax else {
      throw StorageFailure("\(path) is larger than \(bytesMax >> 20) MiB")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: filled)) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw StorageFailure(errno: errno, "\(path) cannot be read") }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8], path: String) throws(StorageFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw StorageFailure(errno: errno, "\(path) cannot be written") }
      written += count
    }
  }
}
