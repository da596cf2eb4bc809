package import Glibc
package import Snippets

/// A folder of the machine that sitegen itself reads and writes.
package struct LocalFolder: Sendable, Hashable {
  /// Absolute, without a slash at its end.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The folder `name` in this one; `name` may have several components.
  package func folder(_ name: String) -> LocalFolder { LocalFolder(path + "/" + name) }

  package func path(of name: String) -> String { path + "/" + name }

  package func contains(_ name: String) -> Bool { access(path(of: name), F_OK) == 0 }

  /// Whether files can be made in the folder, which is made when it is missing.
  var isWritable: Bool {
    do throws(ExecutionFailure) {
      try make()
      return access(path, W_OK) == 0
    } catch {
      return false
    }
  }

  /// Makes the folder and those above it, where they are missing.
  package func make(mode: mode_t = 0o755) throws(ExecutionFailure) {
    if FileStatus(path)?.isFolder == true { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try LocalFolder(String(path[..<slash])).make(mode: mode)
    }
    if mkdir(path, mode) == 0 { return }
    let failure = LocalFolder.failure("make the folder", path)
    // Another build may have made it just now.
    guard FileStatus(path)?.isFolder == true else { throw failure }
  }

  /// The names in the folder but `.` and `..`, sorted by their bytes; none when it is not there.
  package func names() -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Every file below the folder by its path from here, sorted; links are followed.
  package func files() -> [String] {
    var files: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      for name in LocalFolder(path + "/" + prefix).names() {
        let file = prefix.isEmpty ? name : prefix + "/" + name
        switch FileStatus(path(of: file))?.isFolder {
        case true?: open.append(file)
        case false?: files.append(file)
        case nil: break
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file; nothing when there is no such file, or it cannot be read.
  package func bytes(of name: String) -> [UInt8]? {
    let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }

  /// Writes a file through a temporary one beside it, so that a reader sees all of it or nothing.
  package func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o644)
    throws(ExecutionFailure)
  {
    let target = path(of: name)
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw LocalFolder.failure("write", target) }
    let isWritten = LocalFolder.write(bytes, to: descriptor) && fchmod(descriptor, mode) == 0
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, rename(template, target) == 0 { return }
    let failure = LocalFolder.failure("write", target)
    unlink(template)
    throw failure
  }

  /// Removes the folder and all in it, as far as that can be done.
  package func remove() {
    var folders = [path]
    var open = [path]
    while let folder = open.popLast() {
      for name in LocalFolder(folder).names() {
        let child = folder + "/" + name
        if unlink(child) == 0 { continue }
        if errno == EISDIR || errno == EPERM { open.append(child) }
        folders.append(child)
      }
    }
    for folder in folders.reversed() { rmdir(folder) }
  }

  static func failure(_ verb: String, _ path: String) -> ExecutionFailure {
    ExecutionFailure("Cannot \(verb) '\(path)': \(String(cString: strerror(errno)))")
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
