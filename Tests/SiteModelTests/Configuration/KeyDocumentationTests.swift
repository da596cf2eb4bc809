import Basics
import SiteModel
import Testing

/// What the guide shows as right is right.
@Suite struct KeyDocumentationTests {
  @Test(arguments: Configuration.Key.allCases)
  func `the example of a key of site.yml is read without a complaint`(key: Configuration.Key) {
    let example = key.documentation.example
    let title = key == .title ? "" : "title: Pipes\n"
    let parsed = Configuration.parse(title + example, path: path("Content/site.yml"))
    #expect(example.contains("\(key.rawValue):"))
    #expect(parsed.diagnostics.rendered == "")
  }

  @Test(arguments: FrontMatter.Key.allCases)
  func `the example of a key of front matter is read without a complaint`(key: FrontMatter.Key) {
    let example = key.documentation.example
    let page = PageText.read("---\n\(example)\n---\n", path: path("Content/pipe.md"))
    #expect(example.hasPrefix("\(key.rawValue):"))
    #expect(page.value.frontMatter != FrontMatter())
    #expect(page.diagnostics.rendered == "")
  }
}
