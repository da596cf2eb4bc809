import CSupervise
import Glibc
import Snippets

/// Descriptors of one run, closed together at its end.
///
/// All are closed on exec, so that a run that
/// starts at the same time on another thread does not get them.
struct OwnedDescriptors: ~Copyable {
  private var open: [Int32] = []

  mutating func addFile(_ path: String) throws(ExecutionFailure) -> Int32 {
    try add(Glibc.open(path, O_RDONLY | O_CLOEXEC), for: "`\(path)`")
  }

  mutating func addMemoryFile(_ bytes: [UInt8]) throws(ExecutionFailure) -> Int32 {
    try add(cs_memory_file(bytes, bytes.count), for: "A memory file")
  }

  /// The writing end is closed by whoever starts the process that gets it.
  mutating func addPipe() throws(ExecutionFailure) -> (reading: Int32, writing: Int32) {
    var ends: (Int32, Int32) = (-1, -1)
    let error = withUnsafeMutableBytes(of: &ends) {
      cs_pipe($0.baseAddress?.assumingMemoryBound(to: Int32.self))
    }
    guard error == 0 else {
      throw ExecutionFailure("No pipe can be made: \(Machine.message(error))")
    }
    open.append(ends.0)
    return (ends.0, ends.1)
  }

  /// Waits until no other run of this user, in this process or another, holds the lock `path`.
  ///
  /// Without a lock, where none can be made, runs may meet: worse than in turn, and still runs.
  mutating func waitForTurn(_ path: String) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    open.append(descriptor)
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  mutating func closeAll() {
    for descriptor in open { close(descriptor) }
    open = []
  }

  private mutating func add(
    _ descriptor: Int32, for what: String
  ) throws(ExecutionFailure) -> Int32 {
    guard descriptor >= 0 else {
      throw ExecutionFailure("\(what) cannot be opened: \(Machine.message())")
    }
    open.append(descriptor)
    return descriptor
  }
}
