import Basics
import Foundation
import HTML
import Markdown
import Rendering
import Testing

/// Every example of the two specification texts, through our tree and our serialiser.
struct SpecTests {
  private func html(_ markdown: String, _ dialect: Dialect) -> String {
    let document = Document.parse(markdown, dialect: dialect).value
    let renderer = DocumentRenderer(html: .allow, hasHeadingIDs: false)
    return String(decoding: renderer.render(document).value.serialized(), as: UTF8.self)
  }

  @Test(
    .enabled(
      if: SpecExample.isPresent("commonmark-0.30.txt"), "shared/spec/commonmark-0.30.txt is absent")
  )
  func `all 652 examples of CommonMark 0.30 give the HTML of the specification`() throws {
    let examples = try SpecExample.read("commonmark-0.30.txt")
    #expect(examples.count == 652)
    for example in examples {
      #expect(html(example.markdown, .commonmark) == example.html, "\(example)")
    }
  }

  @Test(
    .enabled(
      if: SpecExample.isPresent("commonmark-0.30.txt"), "shared/spec/commonmark-0.30.txt is absent")
  )
  func `emphasis next to CJK changes no example of CommonMark 0.30`() throws {
    // Examples in which the full dialect sees a no-break space, a wiki link, an embed or a bare link.
    let replaced: Set = [353, 547, 558, 589, 601, 605, 607, 610, 611]
    for example in try SpecExample.read("commonmark-0.30.txt") {
      guard !replaced.contains(example.number) else { continue }
      #expect(html(example.markdown, .full) == example.html, "\(example)")
    }
  }

  @Test(.enabled(if: SpecExample.isPresent("gfm-0.29.txt"), "shared/spec/gfm-0.29.txt is absent"))
  func `the examples of GFM 0.29 give the HTML of the specification`() throws {
    // 610…620 say what plain CommonMark does with bare links; 653 is disallowed raw HTML.
    let replaced: Set = [610, 614, 616, 619, 620, 653]
    let examples = try SpecExample.read("gfm-0.29.txt")
    #expect(examples.count == 673)
    for example in examples where !replaced.contains(example.number) {
      let expected = example.html
        .replacingOccurrences(
          of: #"<input disabled="" type="checkbox">"#,
          with: #"<input type="checkbox" disabled="" />"#
        )
        .replacingOccurrences(
          of: #"<input checked="" disabled="" type="checkbox">"#,
          with: #"<input type="checkbox" checked="" disabled="" />"#)
      #expect(html(example.markdown, .gfm) == expected, "\(example)")
    }
  }
}
