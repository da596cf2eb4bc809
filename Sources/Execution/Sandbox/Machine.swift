import Glibc
import Snippets

/// The few things the sandbox asks of the file system, as typed throws.
enum Machine {
  static func message(_ error: Int32 = errno) -> String { String(cString: strerror(error)) }

  static func read(_ path: String) throws(ExecutionFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ExecutionFailure("`\(path)` cannot be read: \(message())") }
    defer { close(descriptor) }
    return try readAll(descriptor)
  }

  /// Everything from the start of a file to its end.
  static func readAll(_ descriptor: Int32) throws(ExecutionFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw ExecutionFailure("A file cannot be read: \(message())") }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644
  ) throws(ExecutionFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw ExecutionFailure("`\(path)` cannot be written: \(message())")
    }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw ExecutionFailure("`\(path)` cannot be written: \(message())") }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a folder and those above it that are missing; `owner` gets the ones that were made.
  static func makeFolder(_ path: String, owner: uid_t? = nil) throws(ExecutionFailure) {
    var prefix = path.hasPrefix("/") ? "" : "."
    for name in path.split(separator: "/") {
      prefix += "/" + name
      if mkdir(prefix, 0o755) == 0 {
        if let owner { chown(prefix, owner, owner) }
      } else if errno != EEXIST {
        throw ExecutionFailure("The folder `\(prefix)` cannot be made: \(message())")
      }
    }
  }

  /// Makes a folder of a name that nothing else has: `prefix`, a dot, and six more characters.
  static func makeFreshFolder(_ prefix: String) throws(ExecutionFailure) -> String {
    var template = Array((prefix + ".XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ExecutionFailure("No folder `\(prefix)` can be made: \(message())")
    }
    let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Removes a folder with all that is in it, however deep: `rm` walks without recursion.
  static func removeFolder(_ path: String) throws(ExecutionFailure) {
    let ending = try ChildProcess(arguments: ["/bin/rm", "-rf", "--", path]).run()
    guard ending.status == 0 else {
      throw ExecutionFailure("`\(path)` cannot be removed: \(ending.errorOutput)")
    }
  }

  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// The first file of that name on `PATH` that can be run.
  static func find(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first(where: isExecutable)
  }

  /// Whether any user may read the file or folder and pass the folders above it.
  static func isReadableByAll(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return false }
    defer { free(resolved) }
    let real = String(cString: resolved)
    var status = stat()
    guard stat(real, &status) == 0 else { return false }
    let needed: mode_t = status.st_mode & S_IFMT == S_IFDIR ? 0o5 : 0o4
    guard status.st_mode & needed == needed else { return false }
    var folder = real[...]
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      guard stat(String(folder), &status) == 0, status.st_mode & 0o1 != 0 else { return false }
    }
    return true
  }
}
