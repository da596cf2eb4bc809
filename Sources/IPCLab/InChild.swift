import Glibc

/// Runs `body` in a new process, a copy of this one, and gives back its parent's view of it.
///
/// The child has the same descriptors and the same shared memory; of everything else it has a copy.
/// It ends with status 0 when `body` returns, and with status 1, after a line on standard error,
/// when `body` throws.
public func inChild(_ body: () throws -> Void) throws -> Child {
  let threadCount = try countThreads()
  guard threadCount == 1 else {
    throw ForkRefused(threadCount: threadCount)
  }
  // Text that waits in a buffer of stdio would be copied too, and printed by both.
  fflush(nil)
  let pid = try check(fork(), "fork")
  guard pid == 0 else {
    return Child(pid: pid)
  }
  _exit(run(body))
}

/// Runs the whole life of a child, and gives back its exit status.
private func run(_ body: () throws -> Void) -> Int32 {
  // `_exit` does not flush, and `exit` would run the parent's exit handlers a second time.
  defer { fflush(nil) }
  do {
    try body()
    return 0
  } catch {
    let line = "error: \(error)\n"
    write(STDERR_FILENO, line, line.utf8.count)
    return 1
  }
}

/// How many threads this process has: one folder each in `/proc/self/task`.
private func countThreads() throws(SysError) -> Int {
  guard let folder = opendir("/proc/self/task") else {
    throw SysError("opendir /proc/self/task")
  }
  defer { closedir(folder) }
  var entryCount = 0
  while readdir(folder) != nil {
    entryCount += 1
  }
  let dotAndDotDot = 2
  return entryCount - dotAndDotDot
}
