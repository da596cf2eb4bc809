import Basics
import Pipeline
import Testing

@Suite struct BuildStampTests {
  @Test func `a stamp is read as it was written`() throws {
    let stamp = try stamp()
    #expect(BuildStamp(parsing: stamp.bytes) == stamp)
  }

  @Test func `a stamp of nothing is read as it was written`() {
    let stamp = BuildStamp(
      inputs: Digest(of: ""), site: Digest(of: ""), products: [], pageCount: 0, programCount: 0,
      diagnostics: [])
    #expect(BuildStamp(parsing: stamp.bytes) == stamp)
  }

  @Test func `a stamp with any byte changed, lost or added is no stamp`() throws {
    let bytes = try stamp().bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(BuildStamp(parsing: damaged) == nil, "byte \(index)")
      #expect(BuildStamp(parsing: Array(bytes[..<index])) == nil, "only \(index) bytes")
    }
    #expect(BuildStamp(parsing: bytes + [0]) == nil)
    #expect(BuildStamp(parsing: []) == nil)
  }

  @Test func `equal inputs have equal digests, in whatever order they were read`() throws {
    let one = try tree([("Content/a.md", "a"), ("Content/b.md", "b")])
    let other = try tree([("Content/b.md", "b"), ("Content/a.md", "a")])
    #expect(digest(one, ["sitegen 1"]) == digest(other, ["sitegen 1"]))
  }

  @Test func `every input is part of the digest`() throws {
    let digests = [
      digest(try tree([("a", "b")]), ["x", "y"]),
      digest(try tree([("a", "c")]), ["x", "y"]),
      digest(try tree([("b", "b")]), ["x", "y"]),
      digest(try tree([("a", "b"), ("c", "")]), ["x", "y"]),
      digest(try tree([]), ["x", "y"]),
      digest(try tree([("a", "b")]), ["x", "z"]),
      digest(try tree([("a", "b")]), ["xy"]),
      digest(try tree([("a", "b")]), ["x", "y", ""]),
      digest(try tree([]), ["x", "y", "a", "b"]),
    ]
    #expect(Set(digests).count == digests.count)
  }

  private func digest(_ sources: FileTree, _ circumstances: [String]) -> Digest {
    BuildStamp.inputs(sources: sources, circumstances: circumstances)
  }

  private func tree(_ files: [(String, String)]) throws -> FileTree {
    var tree = FileTree()
    for (name, text) in files { tree[try #require(RelativePath(name))] = Array(text.utf8) }
    return tree
  }

  private func stamp() throws -> BuildStamp {
    let page = try #require(RelativePath("Content/쪽.md"))
    return BuildStamp(
      inputs: Digest(of: "in"), site: Digest(of: "out"), products: ["IPCLab"], pageCount: 2,
      programCount: 1,
      diagnostics: [
        Diagnostic(.warning, id: "A", "Sum: 1", at: nil),
        Diagnostic(
          .warning, id: "B", "쪽\n", at: SourceLocation(page, line: 3, column: 2, columns: 4),
          fix: "Write '1:x'",
          notes: [.init("The other is here", at: SourceLocation(page, line: 1)), .init("here")]),
      ])
  }
}
