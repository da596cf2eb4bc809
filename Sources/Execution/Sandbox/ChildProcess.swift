import CSupervise
import Glibc
import Snippets

/// A program that sitegen itself starts: the sandbox's outermost process, or a compiler of its own.
///
/// Started and awaited on one and the same thread: bubblewrap dies with the *thread* that started
/// it (`PR_SET_PDEATHSIG`, prctl(2)).
struct ChildProcess {
  var arguments: [String]
  /// Descriptors that it gets, under their own numbers.
  var descriptors: [Int32] = []
  /// The end of `report` that it gets is to be closed here, so that the other end sees the end.
  var report: (reading: Int32, writing: Int32)?
  /// After so many milliseconds without an end of the report it is killed.
  var deadline = 0

  /// What came of it.
  struct Ending {
    var report: [UInt8]
    var errorOutput: String
    /// As of waitpid(2).
    var status: Int32
    var isLate: Bool
    var process: pid_t
  }

  /// More than any run reports: collected files are at most 512 MiB each.
  private static let reportMax = 2 << 30

  func run() throws(ExecutionFailure) -> Ending {
    let errors = cs_memory_file(nil, 0)
    guard errors >= 0 else {
      throw ExecutionFailure("No memory file can be made: \(Machine.message())")
    }
    defer { close(errors) }
    let pid = try startAndClose(errors)
    let (bytes, isLate) = readReport(of: pid)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    let text = String(decoding: try Machine.readAll(errors), as: UTF8.self)
    return Ending(
      report: bytes, errorOutput: text, status: status, isLate: isLate, process: pid)
  }

  private func startAndClose(_ errors: Int32) throws(ExecutionFailure) -> pid_t {
    defer { if let report { close(report.writing) } }
    return try start(errors)
  }

  private func start(_ errors: Int32) throws(ExecutionFailure) -> pid_t {
    var pid: pid_t = 0
    let environment: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/usr/bin:/bin"), nil]
    let pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers + environment { free(pointer) } }
    let error = cs_spawn(
      &pid, arguments[0], pointers, environment, descriptors, Int32(descriptors.count), errors)
    guard error == 0 else {
      throw ExecutionFailure("`\(arguments[0])` cannot be started: \(Machine.message(error))")
    }
    return pid
  }

  /// Reads to the end of the report, which comes when the last process that could write it is gone.
  private func readReport(of pid: pid_t) -> (bytes: [UInt8], isLate: Bool) {
    guard let report else { return ([], false) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let end = ContinuousClock.now + .milliseconds(deadline)
    while true {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      var ready = pollfd(fd: report.reading, events: Int16(POLLIN), revents: 0)
      let count = left > 0 ? poll(&ready, 1, Int32(left.rounded(.up))) : 0
      if count < 0 && errno == EINTR { continue }
      guard count > 0, bytes.count < Self.reportMax else {
        kill(pid, SIGKILL)
        return (bytes, true)
      }
      let size = read(report.reading, &chunk, chunk.count)
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { return (bytes, false) }
      bytes += chunk[..<size]
    }
  }
}
