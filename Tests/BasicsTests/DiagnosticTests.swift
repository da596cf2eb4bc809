import Basics
import Testing

@Suite struct DiagnosticTests {
  @Test func `diagnostics are printed by file, then by place, errors first`() throws {
    let a = try #require(RelativePath("a.md"))
    let b = try #require(RelativePath("b.md"))
    let sorted = [
      Diagnostic(.warning, id: "W", "w", at: SourceLocation(b, line: 1)),
      Diagnostic(.error, id: "E", "e", at: SourceLocation(b, line: 1)),
      Diagnostic(.error, id: "L", "later", at: SourceLocation(a, line: 9)),
      Diagnostic(.error, id: "N", "nowhere", at: nil),
    ].sorted()
    #expect(sorted.map(\.id) == ["N", "L", "E", "W"])
  }

  @Test func `what went before comes before what came after`() {
    let first = Diagnosed(1, [Diagnostic(.warning, id: "A", "a", at: nil)])
    let both = first.then { Diagnosed($0 + 1, [Diagnostic(.error, id: "B", "b", at: nil)]) }
    #expect(both.value == 2)
    #expect(both.diagnostics.map(\.id) == ["A", "B"])
    #expect(both.hasErrors)
    #expect(!first.hasErrors)
  }
}
