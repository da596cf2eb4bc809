import HTML
import Localization
import Markdown

/// Tables of GFM.
extension DocumentWriter {
  /// In the full dialect a table has a box to scroll in, which the keyboard must reach.
  mutating func startTable() {
    if isFull {
      output.start(
        "div",
        [
          .class("table"), .init("tabindex", "0"), .init("role", "group"),
          .init("aria-label", options.phrases[.table]),
        ],
        isBlock: true)
      output.newline()
    }
    output.start("table", isBlock: true)
    hasTableBody = false
  }

  mutating func startRow(_ isHeader: Bool, id: String?) {
    isHeaderRow = isHeader
    if isHeader {
      output.freshLine()
      output.start("thead")
      output.newline()
    } else if !hasTableBody {
      hasTableBody = true
      output.freshLine()
      output.start("tbody")
      output.newline()
    }
    output.freshLine()
    output.start("tr", id.map { [.id($0)] } ?? [])
  }

  mutating func startCell(_ alignment: Node.Alignment, _ index: Int) {
    output.freshLine()
    output.start(cellName(index), attributes(for: alignment))
  }

  /// An empty cell heads nothing; GFM's own dialect calls it a header all the same.
  func cellName(_ index: Int) -> String {
    let isEmpty = document.nodes[index].end == index + 1
    return isHeaderRow && !(isFull && isEmpty) ? "th" : "td"
  }

  /// GFM's own `align` is gone from HTML5, so the full dialect leaves it to the style sheet.
  private func attributes(for alignment: Node.Alignment) -> [HTMLTree.Attribute] {
    guard alignment != .none else { return [] }
    return isFull ? [.class(alignment.rawValue)] : [.init("align", alignment.rawValue)]
  }
}
