import Glibc
import Storage

/// A file, or standard input, as a command is given it.
enum TextInput {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `StorageFailure` when it cannot be read.
  static func read(_ name: String) throws -> [UInt8] {
    name == "-" ? standardInput() : try Folder.readFile(name)
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(0, &buffer, buffer.count), count != 0 {
      if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { break }
    }
    return bytes
  }
}
