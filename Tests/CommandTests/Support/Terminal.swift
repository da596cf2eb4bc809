import Foundation
import Glibc

/// A terminal that nobody looks at, for commands that behave otherwise on one (pty(7)).
final class Terminal: Sendable {  // A class, because it owns a descriptor.
  /// What a command is given as its terminal.
  let end: FileHandle
  private let screen: Int32

  init() throws {
    var screen: Int32 = -1
    var end: Int32 = -1
    guard openpty(&screen, &end, nil, nil, nil) == 0 else {
      throw Problem("no terminal can be made: \(String(cString: strerror(errno)))")
    }
    self.screen = screen
    self.end = FileHandle(fileDescriptor: end, closeOnDealloc: true)
  }

  deinit { close(screen) }

  /// Everything that was printed so far; a terminal keeps a few KiB.
  var shown: String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var text: [UInt8] = []
    _ = fcntl(screen, F_SETFL, O_NONBLOCK)
    while case let count = read(screen, &bytes, bytes.count), count > 0 { text += bytes[..<count] }
    return String(decoding: text, as: UTF8.self)
  }
}
