import HTML
import Localization
import Markdown

/// The notes at the foot, each with its ways back.
extension DocumentWriter {
  mutating func writeReference(_ label: String) {
    guard let number = footnoteNumbers[label.lowercased()] else { return }
    let count = (referenceCounts[number] ?? 0) + 1
    referenceCounts[number] = count
    output.start("sup", [.class("footnote-ref")])
    output.element(
      "a", [.href("#fn-\(number)"), .id(Self.referenceID(number, count))], "\(number)")
    output.end("sup")
  }

  private static func referenceID(_ number: Int, _ count: Int) -> String {
    count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
  }

  mutating func writeFootnotes() {
    guard !document.footnotes.isEmpty else { return }
    output.freshLine()
    output.start(
      "div",
      [
        .class("footnotes"), .init("role", "group"),
        .init("aria-label", options.phrases[.footnotes]),
      ],
      isBlock: true)
    output.newline()
    output.start("ol")
    output.newline()
    for (index, footnote) in document.footnotes.enumerated() {
      let definition = footnote.definition
      output.start("li", [.id("fn-\(index + 1)")], isBlock: true)
      output.newline()
      write((definition + 1)..<document.nodes[definition].end)
      writeBackReferences(index + 1)
      output.end("li", isBlock: true)
    }
    output.end("ol", isBlock: true)
    output.end("div", isBlock: true)
  }

  private mutating func writeBackReferences(_ number: Int) {
    guard let count = referenceCounts[number] else { return }
    for reference in 1...count {
      output.element(
        "a", [.href("#" + Self.referenceID(number, reference)), .class("footnote-back")],
        "↩")
    }
  }
}
