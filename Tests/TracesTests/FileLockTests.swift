import Testing

@testable import Traces

/// Which unlock lets whom go on that waits for a lock.
@Suite struct FileLockTests {
  private func arrows(_ log: String) -> [String] {
    Trace(ofExcerpts: [log]).arrows
  }

  @Test func `an unlock lets the one go on that asked for the lock after it was taken`() {
    let log = """
      5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a> @1 open
      5 flock(3</tmp/a>, LOCK_EX) = 0 @2 flock
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      5 flock(3</tmp/a>, LOCK_UN) = 0 @4 flock
      6 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 4</tmp/a> @5 open
      6 flock(4</tmp/a>, LOCK_SH) = 0 @6 flock
      """
    #expect(arrows(log) == ["0 flock > 1 flock: wake unlock"])
    #expect(Trace(ofExcerpts: [log]).events.map(\.mayWait).filter { $0 } == [true])
  }

  @Test func `who does not wait is not let go on`() {
    #expect(
      arrows(
        """
        5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a> @1 open
        5 flock(3</tmp/a>, LOCK_EX) = 0 @2 flock
        5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
        5 flock(3</tmp/a>, LOCK_UN) = 0 @4 flock
        6 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 4</tmp/a> @5 open
        6 flock(4</tmp/a>, LOCK_EX|LOCK_NB) = 0 @6 flock
        """) == [])
  }

  @Test func `of two who only happened to come one after the other nothing is known`() {
    #expect(
      arrows(
        """
        5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
        5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 3</tmp/a> @2 open
        5 flock(3</tmp/a>, LOCK_EX) = 0 @3 flock
        5 flock(3</tmp/a>, LOCK_UN) = 0 @4 flock
        6 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 3</tmp/a> @5 open
        6 flock(3</tmp/a>, LOCK_EX) = 0 @6 flock
        6 flock(3</tmp/a>, LOCK_UN) = 0 @7 flock
        """) == [])
  }

  @Test func `an open file that a child has too is locked, and is no rival`() {
    #expect(
      arrows(
        """
        5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a> @1 open
        5 flock(3</tmp/a>, LOCK_EX) = 0 @2 flock
        5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
        5 flock(3</tmp/a>, LOCK_UN) = 0 @4 flock
        6 flock(3</tmp/a>, LOCK_EX) = 0 @6 flock
        """) == [])
  }

  @Test func `all who have the open file must let go of it`() {
    #expect(
      arrows(
        """
        5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a> @1 open
        5 flock(3</tmp/a>, LOCK_EX) = 0 @2 flock
        5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
        5 clone(flags=SIGCHLD) = 7 @4 __libc_fork
        5 close(3</tmp/a>) = 0 @5 __close
        6 +++ killed by SIGKILL +++
        7 close(3</tmp/a>) = 0 @6 __close
        7 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 3</tmp/a> @7 open
        7 flock(3</tmp/a>, LOCK_EX) = 0 @8 flock
        """) == [
          "0 close > 2 flock: wake unlock", "1 killed by SIGKILL > 2 flock: wake unlock",
        ])
  }

  @Test func `who was refused knows that the other had it`() {
    let rest = """
      5 flock(3</tmp/a>, LOCK_EX) = 0 @3 flock
      5 +++ killed by SIGKILL +++
      6 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 3</tmp/a> @5 open
      6 flock(3</tmp/a>, LOCK_EX|LOCK_NB) = -1 EAGAIN (Resource temporarily unavailable) @6 flock
      6 flock(3</tmp/a>, LOCK_EX) = 0 @7 flock
      """
    let start = """
      5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
      5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 3</tmp/a> @2 open

      """
    #expect(arrows(start + rest) == ["0 killed by SIGKILL > 1 flock: wake unlock"])
  }

  @Test func `a lock of fcntl is its process's, and goes with any close of the file`() {
    let lock = "l_whence=SEEK_SET, l_start=0, l_len=0"
    let trace = Trace(ofExcerpts: [
      """
      5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a> @1 open
      5 fcntl(3</tmp/a>, F_SETLK, {l_type=F_WRLCK, \(lock)}) = 0 @2 fcntl
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      5 openat(AT_FDCWD</>, "/tmp/a", O_RDONLY) = 4</tmp/a> @4 open
      5 close(4</tmp/a>) = 0 @5 __close
      6 fcntl(3</tmp/a>, F_SETLKW, {l_type=F_RDLCK, \(lock)}) = 0 @6 fcntl
      """
    ])
    #expect(trace.calls[1] == "0 fcntl(F_SETLK, F_WRLCK) = 0")
    #expect(trace.arrows == ["0 close > 1 fcntl: wake unlock"])
  }

  @Test func `readers do not exclude each other, nor do locks of other bytes`() {
    let shared = """
      5 openat(AT_FDCWD</>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a> @1 open
      5 flock(3</tmp/a>, LOCK_SH) = 0 @2 flock
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      5 flock(3</tmp/a>, LOCK_UN) = 0 @4 flock
      6 openat(AT_FDCWD</>, "/tmp/a", O_RDWR) = 4</tmp/a> @5 open
      6 flock(4</tmp/a>, LOCK_SH) = 0 @6 flock
      """
    #expect(arrows(shared) == [])
    let parts = """
      5 fcntl(3</tmp/a>, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=0, l_len=1}) = 0 @2 fcntl
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      6 fcntl(3</tmp/a>, F_SETLKW, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=1, l_len=1}) = 0 @6 fcntl
      5 +++ exited with 0 +++
      """
    #expect(arrows(parts) == [])
  }
}
