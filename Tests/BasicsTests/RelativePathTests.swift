import Basics
import Testing

@Suite struct RelativePathTests {
  @Test(arguments: ["", "/etc", "a//b", "a/../b", "./a", "a/", "..", "a\0b"])
  func `a path that is absolute, upward or empty in a place is refused`(text: String) {
    #expect(RelativePath(text) == nil)
  }

  @Test func `a path knows its parts`() throws {
    let path = try #require(RelativePath("Content/en/메시지 큐.old.md"))
    #expect(path.name == "메시지 큐.old.md")
    #expect(path.stem == "메시지 큐.old")
    #expect(path.fileExtension == "md")
    #expect(path.parent?.text == "Content/en")
    #expect(path.parent?.parent?.parent == nil)
  }

  @Test func `a leading dot is not an extension`() throws {
    let path = try #require(RelativePath(".nojekyll"))
    #expect(path.stem == ".nojekyll")
    #expect(path.fileExtension == "")
  }

  @Test(arguments: [
    ("index.html", "pipe.html", "pipe.html"),
    ("ipc/pipe.html", "style.css", "../style.css"),
    ("ipc/pipe.html", "ipc/fifo.html", "fifo.html"),
    ("a/b/c.html", "a/d/e.html", "../d/e.html"),
  ])
  func `a reference leads from one page to another`(from: String, to: String, reference: String)
    throws
  {
    let page = try #require(RelativePath(from))
    let target = try #require(RelativePath(to))
    #expect(page.reference(to: target) == reference)
  }

  @Test func `only a path below a folder is relative to it`() throws {
    let folder = try #require(RelativePath("Content/en"))
    #expect(RelativePath("Content/en/a/b.md")?.relative(to: folder)?.text == "a/b.md")
    #expect(RelativePath("Content/english.md")?.relative(to: folder) == nil)
  }
}
