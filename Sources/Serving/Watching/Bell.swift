import Glibc

/// Wakes a thread that sleeps in poll(2): a pipe whose end it looks at, too.
struct Bell: Sendable {
  private let ear: Int32
  private let button: Int32

  init() throws(ServingFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw ServingFailure("Too many files are open", remedy: "Raise the limit (ulimit -n)")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (ear, button) = (ends[0], ends[1])
  }

  func ring() { _ = write(button, [1], 1) }

  /// Sleeps until there is something to read from `other`, until it rings, or for so long; nothing
  /// is any time.
  func hasRung(orReadable other: Int32, within wait: Duration?) -> Bool {
    var files = [
      pollfd(fd: ear, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    // Rounded up, so that it never wakes a little too early, again and again.
    let milliseconds = wait.map { Int32(($0 / .milliseconds(1)).rounded(.up)) } ?? -1
    poll(&files, nfds_t(files.count), milliseconds)
    return files[0].revents != 0
  }

  func close() {
    Glibc.close(ear)
    Glibc.close(button)
  }
}
