import Glibc
import Testing

@testable import Execution

/// What becomes of the folders in `/tmp`.
@Suite struct TemporaryFolderTests {
  private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  @Test func `a folder is removed with its owner, however full it is`() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    try Machine.makeFolder(path + "/a/b")
    try Machine.write([1], to: path + "/a/b/c")
    #expect(isThere(path))
    folder = nil
    #expect(!isThere(path))
  }

  @Test func `the next run removes what a killed one left, and nothing that is in use`() throws {
    let used = try TemporaryFolder()
    let left = try Machine.makeFreshFolder("/tmp/sitegen-run")
    try Machine.write([1], to: left + "/file")
    // More than once, because another test may be at the very same folder.
    for _ in 0..<1000 where isThere(left) { TemporaryFolder.removeAbandoned() }
    #expect(!isThere(left))
    #expect(isThere(used.path))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can run programs as other users"))
  func `every run has a user of its own`() throws {
    let first = try TemporaryFolder(reservingUser: ())
    let second = try TemporaryFolder(reservingUser: ())
    #expect(first.user != nil)
    #expect(first.user != second.user)
    #expect(first.path.hasSuffix(".0" + String(first.user ?? 0)))
  }
}
