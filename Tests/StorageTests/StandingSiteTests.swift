import Basics
import Glibc
import Storage
import Testing

@Suite struct StandingSiteTests {
  private let temporary: TemporaryFolder
  private var site: Folder { Folder(temporary.folder.path + "/Site") }

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a site as it was written stands, and is known by its manifest`() async throws {
    let changes = try write()
    let standing = try await StandingSite.found(in: site)
    #expect(standing?.manifest == changes.manifest)
    #expect(standing?.foreignPlaces == [])
  }

  @Test func `of hundreds of files each is looked at`() async throws {
    var files: [String: String] = [:]
    for number in 0..<200 { files["pages/\(number).html"] = "page \(number)" }
    _ = try SiteWriter(output: site).write(tree(files))
    #expect(try await StandingSite.found(in: site) != nil)
    try site.replace(path("pages/137.html"), with: Array("page 13x".utf8))
    #expect(try await StandingSite.found(in: site) == nil)
  }

  @Test func `a file that is gone is noticed`() async throws {
    try write()
    #expect(unlink(site.filePath(try path("ko/b.html"))) == 0)
    #expect(try await StandingSite.found(in: site) == nil)
  }

  @Test func `a link in the place of a file is noticed, whatever it leads to`() async throws {
    try write()
    let file = site.filePath(try path("a.html"))
    #expect(rename(file, temporary.folder.path + "/elsewhere") == 0)
    #expect(symlink("../elsewhere", file) == 0)
    #expect(try await StandingSite.found(in: site) == nil)
  }

  @Test func `another manifest is another site`() async throws {
    let changes = try write()
    let name = try path(SiteManifest.name)
    try site.replace(name, with: site.read(name) + Array("\n".utf8))
    #expect(try await StandingSite.found(in: site)?.manifest != changes.manifest)
    #expect(unlink(site.filePath(name)) == 0)
    #expect(try await StandingSite.found(in: site) == nil)
  }

  @Test func `files of somebody else are named as the writer names them`() async throws {
    try write()
    try site.replace(path("CNAME"), with: [1])
    try site.replace(path("photos/2026/one.jpg"), with: [2])
    let standing = try await StandingSite.found(in: site)
    #expect(standing?.foreignPlaces.map(\.text) == ["CNAME", "photos"])
    #expect(try write().foreignPlaces == standing?.foreignPlaces)
  }

  @Test func `where there is no folder no site stands`() async throws {
    #expect(try await StandingSite.found(in: site) == nil)
  }

  @discardableResult
  private func write() throws -> SiteWriter.Changes {
    try SiteWriter(output: site).write(tree(["a.html": "a", "ko/b.html": "b"]))
  }

  private func path(_ text: String) throws -> RelativePath { try #require(RelativePath(text)) }
}
