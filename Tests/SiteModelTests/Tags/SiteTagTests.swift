import Basics
import SiteModel
import Testing

@Suite struct SiteTagTests {
  private func tags(_ tags: [String]) -> SiteTags {
    var sources = FileTree()
    var files = ["Content/site.yml": "title: Lab\n"]
    for (number, tags) in tags.enumerated() {
      files["Content/p\(number).md"] = "---\ntitle: P\(number)\ntags: [\(tags)]\n---\n"
    }
    for (name, text) in files {
      guard let path = RelativePath(name) else { preconditionFailure("not a path: \(name)") }
      sources[path] = Array(text.utf8)
    }
    return SiteTags(Manuscript.read(sources).then(Site.replay).value, language: "en")
  }

  @Test func `a tag knows its pages, in whatever letter case they write it`() {
    let tags = tags(["pipe, FIFO", "Pipe", "fifo, fifo"])
    #expect(tags.tags.map(\.name) == ["FIFO", "pipe"])
    #expect(tags.tags.map(\.entries) == [[0, 2], [0, 1]])
    #expect(tags["PIPE"]?.output.text == "tags/pipe.html")
    #expect(tags["socket"] == nil)
  }

  @Test func `no two tags have one address`() {
    let tags = tags(["C, C++, index, 공유 메모리, \"!\""])
    #expect(
      tags.tags.map(\.output.text) == [
        "tags/section.html", "tags/c.html", "tags/c-2.html", "tags/index-2.html",
        "tags/공유-메모리.html",
      ])
  }
}
