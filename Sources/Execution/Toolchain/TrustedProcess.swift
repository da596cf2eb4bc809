import Glibc
import Snippets

/// A tool of the toolchain that is run outside a sandbox, on nothing that a snippet wrote.
struct TrustedProcess {
  /// The first is the absolute path of the program.
  var arguments: [String]

  /// Waits for the process and gives back all it printed, on both streams, with its exit status
  /// (128 and the signal's number when it was killed).
  ///
  /// The output goes through a file without a name, so that nothing can fill a pipe.
  func run() throws(ExecutionFailure) -> (status: Int32, output: String) {
    let output = TrustedProcess.unnamedFile()
    guard output >= 0 else {
      throw ExecutionFailure("Cannot make a file for the output of a tool in '/tmp'")
    }
    defer { close(output) }
    let pid = try spawn(output: output)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    return (code, TrustedProcess.text(of: output))
  }

  private func spawn(output: Int32) throws(ExecutionFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else {
      throw ExecutionFailure("Cannot start '\(arguments[0])': \(String(cString: strerror(code)))")
    }
    return pid
  }

  private static func text(of descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    lseek(descriptor, 0, SEEK_SET)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unnamedFile() -> Int32 {
    var template = Array("/tmp/sitegen-output-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return descriptor }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}
