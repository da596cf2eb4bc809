import Glibc

/// One run of a whole process, measured from outside as the operating system accounts for it.
struct Invocation {
  var arguments: [String]
  var folder: String

  init(_ arguments: [String], in folder: String) {
    self.arguments = arguments
    self.folder = folder
  }

  struct Figures {
    var wallSeconds: Double
    /// The largest resident size of the process itself, in bytes.
    var peakBytes: Int
  }

  /// Runs to the end, with the output thrown away.
  /// - Throws: when it cannot be started, or does not exit with 0.
  func measure() throws(BenchFailure) -> Figures {
    let begin = monotonicSeconds()
    let pid = try start(output: "/dev/null")
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw BenchFailure("\(line) cannot be waited for") }
    }
    let seconds = monotonicSeconds() - begin
    guard status == 0 else { throw BenchFailure("\(line) ended with status \(status)") }
    return Figures(wallSeconds: seconds, peakBytes: usage.ru_maxrss << 10)
  }

  private var line: String { arguments.joined(separator: " ") }

  /// Begins to run, and writes what is printed to a file.
  ///
  /// - Throws: when it cannot be started.
  func start(output: String) throws(BenchFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let log = folder + "/stderr.log"
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    // posix_spawn_file_actions_addchdir_np is a GNU extension that Swift's Glibc does not show.
    let command = ["env", "--chdir=\(folder)"] + arguments
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, command[0], &actions, nil, &words, environ) == 0 else {
      throw BenchFailure("\(arguments[0]) cannot be started")
    }
    return pid
  }
}

/// Of a clock that nobody sets.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
