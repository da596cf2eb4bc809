import Basics
import Glibc
import Storage
import Testing

@Suite struct SiteWriterTests {
  private let temporary: TemporaryFolder
  private var site: Folder { Folder(temporary.folder.path + "/Site") }

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a new site is written whole, with its manifest`() throws {
    let changes = try write(["index.html": "home", "ko/시그널.html": "signal"])
    #expect(changes.written.map(\.text) == ["index.html", "ko/시그널.html"])
    #expect(try content() == ["index.html": "home", "ko/시그널.html": "signal"])
    #expect(try manifestNames() == ["index.html", "ko/시그널.html"])
    #expect(try siblings() == ["Site"])
  }

  @Test func `only what changed is written, and an unchanged file keeps its inode`() throws {
    try write(["a.html": "a", "b.html": "b"])
    let inode = try inode("a.html")
    let changes = try write(["a.html": "a", "b.html": "B"])
    #expect(changes.written.map(\.text) == ["b.html"])
    #expect(try self.inode("a.html") == inode)
    #expect(try content() == ["a.html": "a", "b.html": "B"])
  }

  @Test func `nothing is touched when nothing changed`() throws {
    try write(["a.html": "a"])
    let inode = try folderInode()
    #expect(try write(["a.html": "a"]).isEmpty)
    #expect(try folderInode() == inode)
  }

  @Test func `a page that is gone is removed, a file of somebody else stays`() throws {
    try write(["a.html": "a", "old/b.html": "b"])
    try site.replace(path("CNAME"), with: Array("example.org".utf8))
    let changes = try write(["a.html": "a"])
    #expect(changes.removed.map(\.text) == ["old/b.html"])
    #expect(changes.foreign.map(\.text) == ["CNAME"])
    #expect(try content() == ["a.html": "a", "CNAME": "example.org"])
  }

  @Test func `a folder of somebody else stays as it is, links and empty folders too`() throws {
    try write(["a.html": "a"])
    for name in [".git/HEAD", ".git/objects/00/1"] { try site.replace(path(name), with: [1]) }
    try site.appending(path(".git/refs/heads")).make()
    let link = site.filePath(path(".git/docs"))
    #expect(symlink("/usr/share/doc", link) == 0)
    #expect(chmod(site.path, 0o750) == 0)
    let changes = try write(["a.html": "A"])
    #expect(changes.foreignPlaces.map(\.text) == [".git"])
    #expect(site.appending(path(".git/refs/heads")).exists)
    #expect(try site.read(path(".git/HEAD")) == [1])
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(lstat(site.path, &status) == 0 && status.st_mode & 0o777 == 0o750)
  }

  @Test func `a link where a page must be is not replaced`() throws {
    try write(["a.html": "a"])
    #expect(symlink("/nowhere", site.filePath(path("b.html"))) == 0)
    #expect(throws: StorageFailure.self) { try write(["a.html": "A", "b.html": "b"]) }
    #expect(try content() == ["a.html": "a"])
  }

  @Test func `an edited page is replaced and reported`() throws {
    try write(["a.html": "a"])
    try site.replace(path("a.html"), with: Array("edited".utf8))
    #expect(try SiteWriter(output: site).changes(for: tree(["a.html": "a"])).edited.count == 1)
    try write(["a.html": "a"])
    #expect(try content() == ["a.html": "a"])
  }

  @Test func `an edited page that the new site lacks stays`() throws {
    try write(["a.html": "a", "b.html": "b"])
    try site.replace(path("b.html"), with: Array("edited".utf8))
    #expect(try write(["a.html": "a"]).foreign.map(\.text) == ["b.html"])
    #expect(try content() == ["a.html": "a", "b.html": "edited"])
  }

  @Test func `a folder that sitegen did not write is not taken over`() throws {
    try site.make()
    try site.replace(path("index.html"), with: Array("mine".utf8))
    let failure = #expect(throws: StorageFailure.self) { try write(["index.html": "home"]) }
    #expect(
      failure?.problem.hasSuffix(
        "Site/index.html was not written by sitegen, and the site needs its place") == true)
    #expect(try content() == ["index.html": "mine"])
  }

  @Test func `a staged folder that a killed run left is removed`() throws {
    try write(["a.html": "a"])
    let leftover = Folder(temporary.folder.path + "/.Site.sitegen-new-999999")
    try leftover.make()
    try leftover.replace(path("half.html"), with: [])
    try write(["a.html": "A"])
    #expect(try siblings() == ["Site"])
  }

  @Test func `a failure leaves the old site as it was`() throws {
    try write(["a.html": "a"])
    // A path that is a file and a folder at once cannot be written.
    #expect(throws: StorageFailure.self) { try write(["a.html": "A", "b": "b", "b/c": "c"]) }
    #expect(try content() == ["a.html": "a"])
    #expect(try siblings() == ["Site"])
  }

  @Test func `a link to the output folder is followed, not replaced`() throws {
    let real = Folder(temporary.folder.path + "/real")
    try real.make()
    symlink("real", site.path)
    try write(["a.html": "a"])
    try write(["a.html": "A"])
    #expect(try real.read(path("a.html")) == Array("A".utf8))
    var status = stat()
    #expect(lstat(site.path, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @discardableResult
  private func write(_ files: [String: String]) throws -> SiteWriter.Changes {
    try SiteWriter(output: site).write(tree(files))
  }

  private func content() throws -> [String: String] {
    let tree = try site.read()
    return Dictionary(uniqueKeysWithValues: tree.paths.map { ($0.text, tree.text(at: $0) ?? "") })
  }

  private func manifestNames() throws -> [String] {
    let text = try String(decoding: site.read(path(SiteManifest.name)), as: UTF8.self)
    return SiteManifest(parsing: text).digests.keys.map(\.text).sorted()
  }

  private func siblings() throws -> [String] {
    let names = try temporary.folder.read(including: .read).paths.map {
      $0.components.first.map(String.init) ?? ""
    }
    return Set(names).sorted()
  }

  private func path(_ text: String) -> RelativePath {
    guard let path = RelativePath(text) else { preconditionFailure("not a path: \(text)") }
    return path
  }

  private func inode(_ name: String) throws -> UInt {
    var status = stat()
    #expect(stat(site.filePath(path(name)), &status) == 0)
    return UInt(status.st_ino)
  }

  private func folderInode() throws -> UInt {
    var status = stat()
    #expect(stat(site.path, &status) == 0)
    return UInt(status.st_ino)
  }
}
