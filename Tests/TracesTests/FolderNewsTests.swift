import Testing

@testable import Traces

/// Whose change of a file it was that inotify(7) told of.
@Suite struct FolderNewsTests {
  /// Process 5 watches a folder and has the child 6.
  private func trace(_ rest: String) -> Trace {
    Trace(ofExcerpts: [
      """
      5 inotify_init1(0) = 3<anon_inode:inotify> @1 inotify_init1
      5 inotify_add_watch(3<anon_inode:inotify>, "/tmp/in", IN_CREATE|IN_MODIFY|IN_DELETE|IN_MOVE) = 1 @2 inotify_add_watch
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork

      """ + rest
    ])
  }

  /// A read of one piece of news, of which `mask` is the second byte of the bits or the first.
  private func read(_ mask: String, of name: String = "a") -> String {
    let padding = String(repeating: #"\0"#, count: 16 - name.utf8.count)
    let event = #"\1\0\0\0"# + mask + #"\0\0\0\0\20\0\0\0"# + name + padding
    return "5 read(3<anon_inode:inotify>, \"\(event)\", 4096) = 32 @9 read\n"
  }

  private static let created = #"\0\1\0\0"#
  private static let modified = #"\2\0\0\0"#
  private static let moved = #"\200\0\0\0"#
  private static let deleted = #"\0\2\0\0"#

  @Test func `a file that is made, written and taken away is heard of each time`() {
    let trace = trace(
      """
      6 openat(AT_FDCWD</tmp>, "in/a", O_WRONLY|O_CREAT, 0600) = 4</tmp/in/a> @4 open
      6 write(4</tmp/in/a>, "x", 1) = 1 @5 __write
      6 unlink("/tmp/in/a") = 0 @6 unlink

      """ + read(Self.created) + read(Self.modified) + read(Self.deleted))
    #expect(
      trace.arrows == [
        "1 open > 0 read: wake IN_CREATE", "1 write > 0 read: wake IN_MODIFY",
        "1 unlink > 0 read: wake IN_DELETE",
      ])
  }

  @Test func `a poll is ready because of what is then read`() {
    let trace = trace(
      """
      6 rename("/tmp/b", "/tmp/in/a") = 0 @4 rename
      5 poll([{fd=3<anon_inode:inotify>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @8 __poll

      """ + read(Self.moved))
    #expect(
      trace.arrows == ["1 rename > 0 poll: wake ready", "1 rename > 0 read: wake IN_MOVED_TO"])
  }

  @Test func `several pieces of news come with one read, and names that are cut are no news`() {
    let one =
      #"\1\0\0\0"# + Self.moved + #"\0\0\0\0\20\0\0\0a"# + String(repeating: #"\0"#, count: 15)
    let trace = trace(
      """
      6 rename("/tmp/b", "/tmp/in/a") = 0 @4 rename
      6 rename("/tmp/b", "/tmp/in/c") = 0 @5 rename
      5 read(3<anon_inode:inotify>, "\(one)\(one.replacing("a", with: "c"))\\1\\0\\0", 4096) = 99 @9 read

      """)
    #expect(
      trace.arrows == [
        "1 rename > 0 read: wake IN_MOVED_TO", "1 rename > 0 read: wake IN_MOVED_TO",
      ])
  }

  @Test func `news of a file that is watched itself has no name`() {
    let trace = Trace(ofExcerpts: [
      #"""
      5 inotify_init1(0) = 3<anon_inode:inotify> @1 inotify_init1
      5 inotify_add_watch(3<anon_inode:inotify>, "/tmp/a", IN_MODIFY) = 1 @2 inotify_add_watch
      5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
      6 write(4</tmp/a>, "x", 1) = 1 @5 __write
      5 read(3<anon_inode:inotify>, "\1\0\0\0\2\0\0\0\0\0\0\0\0\0\0\0", 4096) = 16 @9 read
      """#
    ])
    #expect(trace.arrows == ["1 write > 0 read: wake IN_MODIFY"])
  }

  @Test func `two writes that were heard of once are neither`() {
    let trace = trace(
      """
      6 write(4</tmp/in/a>, "x", 1) = 1 @5 __write
      6 write(4</tmp/in/a>, "y", 1) = 1 @5 __write

      """ + read(Self.modified))
    #expect(trace.arrows == [])
  }

  @Test func `two who may have made a file are neither`() {
    let trace = trace(
      """
      6 openat(AT_FDCWD</tmp>, "in/a", O_WRONLY|O_CREAT, 0600) = 4</tmp/in/a> @4 open
      5 openat(AT_FDCWD</tmp>, "in/a", O_WRONLY|O_CREAT, 0600) = 4</tmp/in/a> @5 open

      """ + read(Self.created))
    #expect(trace.arrows == [])
  }

  @Test func `a library's own call may have been meant, too`() {
    let trace = trace(
      """
      6 openat(AT_FDCWD</tmp>, "in/a", O_WRONLY|O_CREAT, 0600) = 4</tmp/in/a> @4 open
      6 openat(AT_FDCWD</tmp>, "in/a", O_WRONLY|O_CREAT, 0600) = 4</tmp/in/a>

      """ + read(Self.created))
    #expect(trace.arrows == [])
  }
}
