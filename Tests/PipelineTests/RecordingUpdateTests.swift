import Basics
import Pipeline
import SiteModel
import Snippets
import Testing

@Suite struct RecordingUpdateTests {
  @Test func `a file gets its recording beside it`() async throws {
    let project = Project([
      "Snippets/pipe/hello.swift": "print(1)\n", "Content/a.md": "```swift snippet=hello\n```\n",
    ])
    #expect(try await updates(project) == ["Snippets/pipe/hello.out": "one\ntwo\n"])
  }

  @Test func `a fence gets a fence after it`() async throws {
    let project = Project(["Content/a.md": "Before.\n\n```swift\nprint(1)\n```\n\nAfter.\n"])
    #expect(
      try await updates(project) == [
        "Content/a.md":
          "Before.\n\n```swift\nprint(1)\n```\n\n```output\none\ntwo\n```\n\nAfter.\n"
      ])
  }

  @Test func `a fence in a list or a quote keeps its place`() async throws {
    let project = Project(["Content/a.md": "- x\n\n  > ```swift\n  > print(1)\n  > ```\n"])
    #expect(
      try await updates(project) == [
        "Content/a.md":
          "- x\n\n  > ```swift\n  > print(1)\n  > ```\n  >\n  > ```output\n  > one\n  > two\n"
          + "  > ```\n"
      ])
  }

  @Test func `a recording that differs is replaced, wildcards that match stay`() async throws {
    let project = Project([
      "Content/a.md": "```swift\nprint(1)\n```\n\n```output\n[..]e\n2\n```\nEnd.\n"
    ])
    #expect(
      try await updates(project) == [
        "Content/a.md": "```swift\nprint(1)\n```\n\n```output\n[..]e\ntwo\n```\nEnd.\n"
      ])
  }

  @Test func `a recording that is right is left alone`() async throws {
    let project = Project(["Content/a.md": "```swift\nprint(1)\n```\n```output\n...\ntwo\n```\n"])
    #expect(try await updates(project) == [:])
  }

  @Test func `two fences of a page are written in one go`() async throws {
    let project = Project(["Content/a.md": "```swift\nprint(1)\n```\n```c\nint x;\n```\n"])
    #expect(
      try await updates(project) == [
        "Content/a.md":
          "```swift\nprint(1)\n```\n\n```output\none\ntwo\n```\n```c\nint x;\n```\n\n"
          + "```output\none\ntwo\n```\n"
      ])
  }

  @Test func `what was updated is right`() async throws {
    var project = Project(["Content/a.md": "```swift\nprint(1)\n```\n```output\n1\n```\n"])
    let before = try await project.built(printing: printed)
    #expect(cases(before).contains("OutputChanged"))
    for update in before.recordingUpdates(in: project.sources, where: { _ in true }) {
      project.sources[update.path] = update.bytes
    }
    #expect(cases(await before.rereading(project.sources)) == [])
  }

  private let printed: @Sendable (Program) -> String? = { _ in "one\ntwo\n" }

  private func updates(_ project: Project) async throws -> [String: String] {
    let built = try await project.built(printing: printed)
    let updates = built.recordingUpdates(in: project.sources, where: { _ in true })
    return Dictionary(
      uniqueKeysWithValues: updates.map {
        ($0.path.text, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private func cases(_ built: BuiltSite) -> [String] {
    Verification(built, siteDiagnostics: [], where: { _ in true }).diagnostics.map(\.id)
  }
}
