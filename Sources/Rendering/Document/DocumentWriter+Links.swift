import Basics
import HTML
import Markdown

/// Links and pictures, none of which may run a program.
extension DocumentWriter {
  mutating func writeImage(_ source: String, _ title: String, alt: String, _ index: Int) {
    output.beginText()
    if let figure = options.image(source, alt, index) { return output.append(figure) }
    guard options.html == .allow || SafeURL.isSafe(source) else {
      reportUnsafe(source, index)
      return output.text(alt)
    }
    var attributes: [HTMLTree.Attribute] = [
      .init("src", SafeURL.escaped(source)), .init("alt", alt),
    ]
    if !title.isEmpty { attributes.append(.init("title", title)) }
    output.void("img", attributes)
  }

  func alt(of index: Int) -> String {
    var alt = ""
    for node in document.nodes[index..<document.nodes[index].end] {
      switch node.kind {
      case .text(let text), .code(let text), .html(let text): alt += text
      case .softBreak, .lineBreak: alt += " "
      default: break
      }
    }
    return alt
  }

  mutating func startLink(_ destination: String, _ title: String, _ index: Int) -> Bool {
    output.beginText()
    let resolved = options.link(destination, index)
    let target = resolved ?? destination
    guard options.html == .allow || SafeURL.isSafe(target) else {
      reportUnsafe(target, index)
      return false
    }
    guard !output.isInLink else { return false }
    if resolved == "" {
      output.start("a", [.class("missing")])
      return true
    }
    var attributes: [HTMLTree.Attribute] = [.href(SafeURL.escaped(target))]
    if !title.isEmpty { attributes.append(.init("title", title)) }
    output.start("a", attributes)
    return true
  }

  private mutating func reportUnsafe(_ destination: String, _ index: Int) {
    diagnostics.append(
      Diagnostic(
        .warning, id: "UnsafeLink", "Link to '\(destination)' could run a program",
        at: document.path.map { SourceLocation($0, document.nodes[index].range) }))
  }
}
