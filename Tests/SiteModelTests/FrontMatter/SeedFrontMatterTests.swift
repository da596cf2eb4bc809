import Basics
import Foundation
import SiteModel
import Testing

@Suite(.enabled(if: Seeds.areThere, "shared/seeds is absent"))
struct SeedFrontMatterTests {
  @Test func `the five documents are read without an error`() throws {
    for name in try Seeds.names() {
      let parsed = PageText.read(try Seeds.text(name), path: path("Content/seed.md"))
      #expect(parsed.diagnostics.rendered == "", "\(name)")
    }
  }

  @Test func `nothing of a document is lost`() throws {
    for name in try Seeds.names() {
      let text = try Seeds.text(name)
      let page = PageText.read(text, path: path("Content/seed.md")).value
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let rest = lines.dropFirst(page.bodyFirstLine - 1).joined(separator: "\n")
      #expect(page.body == rest, "\(name)")
    }
  }

  @Test func `Obsidian's Korean keys are mapped`() throws {
    let keys: [String: ForeignKey] = ["날짜": .means(.date), "태그": .means(.tags)]
    let text = try Seeds.text(#require(Seeds.names().first { $0.hasPrefix("003") }))
    let page = PageText.read(text, path: path("p.md"), foreignKeys: keys).value
    #expect(page.frontMatter.date?.text == "2024-04-28")
    #expect(page.frontMatter.tags == ["CS"])
    #expect(page.frontMatter.unmappedKeys.map(\.text) == ["넘버", "출처"])
    #expect(page.bodyFirstLine == 8)
  }

  @Test func `Jekyll's keys are reported, its own ones read`() throws {
    let text = try Seeds.text(#require(Seeds.names().first { $0.hasPrefix("004") }))
    let page = PageText.read(text, path: path("p.md")).value
    #expect(page.frontMatter.title == "운영체제에서 프로세스간 통신")
    #expect(page.frontMatter.tags == ["ipc", "process"])
    #expect(
      page.frontMatter.unmappedKeys.map(\.text) == ["layout", "excerpt", "category", "thumbnail"])
  }
}

/// The documents of the site's first user, which lie beside the repository.
private enum Seeds {
  static let folder: URL = {
    var url = URL(filePath: #filePath)
    // Tests/SiteModelTests/FrontMatter/<this file>, then the repository, then its parent.
    for _ in 0..<5 { url.deleteLastPathComponent() }
    return url.appending(path: "shared/seeds")
  }()

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
