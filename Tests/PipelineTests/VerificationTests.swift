import Basics
import Pipeline
import SiteModel
import Snippets
import Testing

@Suite struct VerificationTests {
  @Test func `one changed character of the output is reported in the recording`() async throws {
    let project = Project([
      "Snippets/hello.swift": "print(1)\n", "Snippets/hello.out": "one\nTwo\n",
      "Content/a.md": "```swift snippet=hello\n```\n",
    ])
    let built = try await project.built(printing: { _ in "one\ntwo\n" })
    #expect(
      diagnostics(built) == [
        "Snippets/hello.out:2:1: error: Output changed: 'Two' is recorded, 'two' was printed "
          + "[OutputChanged]"
      ])
  }

  @Test func `output that nobody reviewed is an error at the fence`() async throws {
    let built = try await Project(["Content/a.md": "Text.\n\n```swift\nprint(1)\n```\n"])
      .built(printing: { _ in "1\n" })
    #expect(
      diagnostics(built) == [
        "Content/a.md:3:4: error: Output of 'a-1' was never reviewed [NotRecorded]"
      ])
  }

  @Test func `a program that prints nothing needs no recording`() async throws {
    let built = try await Project(["Content/a.md": "```swift\nlet x = 1\n```\n"]).built()
    #expect(diagnostics(built) == [])
  }

  @Test func `a compile error is led back to the line of Markdown`() async throws {
    let built = try await Project([
      "Content/a.md": "Text.\n\n- ```swift\n  let y = 1\n  x()\n  ```\n"
    ])
    .built(printing: { _ in nil })
    #expect(
      diagnostics(built).first
        == "Content/a.md:5:5: error: cannot find 'x' in scope [CompileError]")
  }

  @Test func `one changed character of the site is reported at its line and column`() throws {
    let folder = try #require(RelativePath("Site"))
    let path = try #require(RelativePath("a.html"))
    let found = compareSite(
      FileTree([path: Array("one\ntwo\n".utf8)]), with: FileTree([path: Array("one\ntwO\n".utf8)]),
      in: folder)
    #expect(
      found.map(\.line) == [
        "Site/a.html:2:3: error: File 'a.html' is not what the sources and their programs say "
          + "[SiteFileStale]"
      ])
  }

  @Test func `a file that is missing is an error, a strange one a warning`() throws {
    let folder = try #require(RelativePath("Site"))
    let path = try #require(RelativePath("a.html"))
    let strange = try #require(RelativePath("CNAME"))
    let found = compareSite(FileTree([strange: []]), with: FileTree([path: []]), in: folder)
    #expect(
      found.map(\.line) == [
        "Site/a.html:1:1: error: File 'a.html' is not in the site [SiteFileMissing]",
        "Site/CNAME:1:1: warning: File 'CNAME' belongs to no page and no file of Content "
          + "[ForeignSiteFile]",
      ])
  }

  @Test func `two builds of one project are equal byte for byte`() async throws {
    let files = [
      "Content/index.md": "# Home\n\n```swift\nprint(1)\n```\n\n[p](pipe.md)\n",
      "Content/pipe.md": "---\ntags: [b, a]\n---\n# Pipe\n\n```c no-run\nint x;\n```\n",
    ]
    let first = try await Project(files).built(printing: { $0.name })
    let second = try await Project(files).built(printing: { $0.name })
    #expect(first.files == second.files)
  }

  @Test func `a replayed page shows the recording and says so`() async throws {
    let project = Project(["Content/a.md": "```swift\nprint(1)\n```\n```output\nreal words\n```\n"])
    let site = await replaySite(from: Manuscript.read(project.sources))
    #expect(site.text("a.html").contains("real words"))
    #expect(site.text("a.html").contains("was taken from recordings"))
  }

  @Test func `a page of the reduced sandbox says so, and can be compared without saying so`()
    async throws
  {
    let project = Project(["Content/a.md": "```sh\necho 1\n```\n"])
    let full = try await project.built()
    let reduced = try await buildSite(
      from: Manuscript.read(project.sources), with: StubExecutor(isReduced: true),
      toolchainName: "Swift 0.0")
    #expect(reduced.isReduced)
    #expect(reduced.text("a.html").contains("ran in the reduced sandbox"))
    #expect(await reduced.asInFullSandbox().files == full.files)
  }

  private func diagnostics(_ built: BuiltSite) -> [String] {
    Verification(built, siteDiagnostics: [], where: { _ in true }).diagnostics.map(\.line)
  }
}
