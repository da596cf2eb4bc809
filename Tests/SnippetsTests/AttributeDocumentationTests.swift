import Basics
import Snippets
import Testing

/// What the guide says about attributes is so.
@Suite struct AttributeDocumentationTests {
  @Test(arguments: FenceAttribute.Key.allCases)
  func `the example of an attribute is read without a complaint`(key: FenceAttribute.Key) {
    let info = "c \(key.documentation.example)"
    let parsed = FenceAttributes.parse(info: info, at: SourceLocation(path("p.md"), line: 1))
    #expect(parsed.value?.given.map(\.key) == [key])
    #expect(parsed.diagnostics.rendered == "")
  }

  @Test func `what may not stand beside an attribute may not stand before it either`() {
    for key in FenceAttribute.Key.allCases {
      for other in key.conflicts { #expect(other.conflicts.contains(key), "\(key) \(other)") }
    }
    #expect(FenceAttribute.Key.volatile.conflicts == [.noRun, .skip, .trace])
    #expect(FenceAttribute.Key.lanes.conflicts == [.noRun, .skip])
  }
}
