import Basics
import HTML
import Localization
import Markdown

/// Lists, alerts, listings and raw HTML.
extension DocumentWriter {
  mutating func startList(_ first: Int?) {
    guard let first else {
      output.start("ul", isBlock: true)
      output.newline()
      return
    }
    output.start("ol", first == 1 ? [] : [.init("start", "\(first)")], isBlock: true)
    output.newline()
  }

  mutating func startItem(_ task: Bool?) {
    output.start("li", isBlock: true)
    guard let task else { return }
    let checked: [HTMLTree.Attribute] = task ? [.init("checked", "")] : []
    output.void("input", [.init("type", "checkbox")] + checked + [.init("disabled", "")])
    output.raw(" ")
  }

  mutating func startAlert(_ kind: String, _ title: String?) {
    let known = ["note", "tip", "important", "warning", "caution"]
    let name = kind.lowercased()
    let variant = known.contains(name) ? name : "custom"
    output.start("aside", [.class("alert alert-\(variant)")], isBlock: true)
    output.newline()
    guard title == nil else { return }
    let words = Phrase(rawValue: "alert-\(name)").map { options.phrases[$0] } ?? kind
    output.element("p", [.class("alert-title")], words)
    output.newline()
  }

  mutating func writeCode(_ info: String, _ literal: String, _ index: Int) {
    let listing = options.codeBlock(index)
    // A recording, which the listing before it shows, leaves no trace: not even a blank line.
    if let listing, listing.nodes.isEmpty { return }
    output.beginBlock()
    if let listing {
      output.append(listing)
      output.newline()
      return
    }
    let words = document.resolvedInfos[index] ?? info
    let language = words.unicodeScalars.prefix { !$0.properties.isWhitespace }
    output.start("pre")
    output.element(
      "code", language.isEmpty ? [] : [.class("language-" + String(language))], literal)
    output.end("pre")
    output.newline()
  }

  mutating func write(html: String, _ index: Int, isBlock: Bool) {
    switch options.html {
    case .allow:
      if isBlock { output.freshLine() }
      output.raw(html)
      if isBlock { output.freshLine() }
    case .escape:
      if isBlock {
        output.freshLine()
        let text = html.utf8.last == UInt8(ascii: "\n") ? String(html.dropLast()) : html
        output.element("p", [], text)
        output.newline()
      } else {
        output.text(html)
      }
    case .sanitize:
      if isBlock { output.freshLine() }
      output.filtered(html, of: index, at: document.nodes[index].range.start)
      if isBlock { output.newline() }
    }
  }
}
