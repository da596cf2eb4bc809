import Basics

extension Document {
  /// One line a node: indentation, kind, range, data.
  ///
  /// The language of the tests and of `--ast`.
  package func dump() -> String {
    var lines = ""
    var ends: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      // Deeper than this, indentation would make the dump of a hostile text quadratic.
      lines += String(repeating: " ", count: 2 * min(ends.count, 40))
      lines += "\(node.kind.name) \(node.range.brief)\(node.kind.details)\n"
      ends.append(node.end)
    }
    return lines
  }
}

extension SourceRange {
  fileprivate var brief: String {
    "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }
}

extension Node.Kind {
  /// The word for it in dumps.
  fileprivate var name: String {
    switch self {
    case .document: "document"
    case .blockQuote: "blockQuote"
    case .alert: "alert"
    case .alertTitle: "alertTitle"
    case .list: "list"
    case .item: "item"
    case .codeBlock: "codeBlock"
    case .htmlBlock: "htmlBlock"
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .thematicBreak: "thematicBreak"
    case .footnoteDefinition: "footnoteDefinition"
    case .table: "table"
    case .tableRow: "tableRow"
    case .tableCell: "tableCell"
    case .text: "text"
    case .softBreak: "softBreak"
    case .lineBreak: "lineBreak"
    case .code: "code"
    case .html: "html"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link: "link"
    case .image: "image"
    case .footnoteReference: "footnoteReference"
    case .wikiLink: "wikiLink"
    case .embed: "embed"
    }
  }

  fileprivate var details: String {
    switch self {
    case .alert(let kind, let title):
      " \(quoted(kind))" + (title.map { " title=\(quoted($0))" } ?? "")
    case .list(let start, let tight):
      (start.map { " start=\($0)" } ?? " bullet") + (tight ? " tight" : " loose")
    case .item(let task): task.map { $0 ? " task=done" : " task=open" } ?? ""
    case .codeBlock(let info, let range, let literal, let starts):
      (info.isEmpty ? "" : " info=\(quoted(info))@\(range.brief)") + " \(quoted(literal))"
        + (starts.first.map { " from \($0.line):\($0.column)" } ?? "")
    case .htmlBlock(let html), .html(let html): " \(quoted(html))"
    case .heading(let level, let id): " \(level)" + (id.isEmpty ? "" : " id=\(quoted(id))")
    case .footnoteDefinition(let label), .footnoteReference(let label): " \(quoted(label))"
    case .table(let alignments): " " + alignments.map(\.rawValue).joined(separator: ",")
    case .tableRow(let isHeader): isHeader ? " header" : ""
    case .text(let text), .code(let text): " \(quoted(text))"
    case .link(let destination, let title), .image(let destination, let title):
      " \(quoted(destination))" + (title.isEmpty ? "" : " title=\(quoted(title))")
    case .wikiLink(let target, let fragment):
      " \(quoted(target))" + (fragment.map { " fragment=\(quoted($0))" } ?? "")
    case .embed(let target): " \(quoted(target))"
    default: ""
    }
  }
}

/// Between double quotes, on one line.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
