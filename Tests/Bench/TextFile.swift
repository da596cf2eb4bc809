import Glibc

/// A file with a few lines.
struct TextFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Its first 64 KiB.
  ///
  /// - Throws: when it cannot be read.
  func text() throws(BenchFailure) -> String {
    guard let file = fopen(path, "r") else { throw BenchFailure("\(path) cannot be read") }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// Saves it with more at its end.
  ///
  /// - Throws: when it cannot be written.
  func append(_ text: String) throws(BenchFailure) {
    guard let file = fopen(path, "a") else { throw BenchFailure("\(path) cannot be written") }
    defer { fclose(file) }
    fputs(text, file)
  }
}
