package import HTML
package import Localization
package import Snippets

/// A table whose every cell links to what proves it.
package struct FactTableFigure {
  private let table: FactTable
  private let caption: String?
  private let words: PrintedWords
  private let phrases: Phrases
  private let link: (Fact.Source) -> FactLink?

  /// A figure of `table`.
  ///
  /// - Parameters:
  ///   - table: Cells that are missing or contradictory are marked.
  ///   - caption: What the table compares; nothing where the page says it.
  ///   - words: What the page says for what programs print.
  ///   - phrases: The words of the interface.
  ///   - link: Where a fact is proved; nothing where the page does not show it.
  package init(
    _ table: FactTable, caption: String? = nil, words: PrintedWords = PrintedWords(),
    phrases: Phrases = .builtIn("en"), link: @escaping (Fact.Source) -> FactLink?
  ) {
    self.table = table
    self.caption = caption
    self.words = words
    self.phrases = phrases
    self.link = link
  }

  package func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element("div", attributes) { tree in
      tree.element("table") { tree in
        tree.element("caption") {
          $0.append(
            visible: caption.map { phrases(.captionWithProofs, ["caption": $0]) }
              ?? phrases[.proofsCaption])
        }
        tree.element("thead") { appendHead(&$0) }
        tree.element("tbody") { tree in
          for (row, cells) in zip(table.rows, table.proofs) { append(row, cells, &tree) }
        }
      }
    }
    return tree
  }

  private var attributes: [HTMLTree.Attribute] {
    [
      .class("table facts"), .init("tabindex", "0"), .init("role", "region"),
      .init("aria-label", DiagramText(caption ?? words[table.name]).string),
    ]
  }

  private func appendHead(_ tree: inout HTMLTree) {
    tree.element("tr") { tree in
      tree.element("td") { _ in }
      for column in table.columns {
        tree.element("th", [.init("scope", "col")]) { $0.append(visible: words[column]) }
      }
    }
  }

  private func append(_ row: String, _ cells: [[FactTable.Proof]], _ tree: inout HTMLTree) {
    tree.element("tr") { tree in
      tree.element("th", [.init("scope", "row")]) { $0.append(visible: words[row]) }
      for cell in cells { append(cell, &tree) }
    }
  }

  private func append(_ cell: [FactTable.Proof], _ tree: inout HTMLTree) {
    switch cell.count {
    case 0: tree.element("td", [.class("wrong")], "⚠ " + phrases[.notProved])
    case 1:
      let value = FactValue(cell[0].value, words, phrases)
      tree.element("td", value.style.map { [.class($0)] } ?? []) { append(cell[0], &$0) }
    default:
      tree.element("td", [.class("wrong")]) { tree in
        tree.text("⚠ ")
        for (index, proof) in cell.enumerated() {
          if index > 0 { tree.text(phrases[.butAlso]) }
          append(proof, &tree)
        }
      }
    }
  }

  /// The value links to the first program that proves it, numbers after it to the others.
  private func append(_ proof: FactTable.Proof, _ tree: inout HTMLTree) {
    let links = proof.sources.compactMap(link)
    let value = FactValue(proof.value, words, phrases)
    if let sign = value.sign {
      tree.element("span", [.class("sign"), .init("aria-hidden", "true")], sign)
      tree.text(" ")
    }
    guard let first = links.first else { return tree.append(visible: value.words) }
    tree.element("a", attributes(first)) { $0.append(visible: value.words) }
    for (index, other) in links.dropFirst().enumerated() {
      tree.element("sup") { tree in
        tree.text(" ")
        tree.element("a", attributes(other), "\(index + 2)")
      }
    }
  }

  private func attributes(_ link: FactLink) -> [HTMLTree.Attribute] {
    let words = phrases(.provedBy, ["title": title(link)])
    return [.href(link.href), .init("title", DiagramText(words).string)]
  }

  private func title(_ link: FactLink) -> String {
    guard let line = link.line else { return link.title }
    return "\(link.title), " + phrases(.line, ["number": "\(line)"])
  }
}
