/// A piece of text with its place.
struct DiagramWord: Sendable, Hashable {
  enum Anchor: String, Sendable, Hashable {
    case start, middle, end
  }

  enum Size: Sendable, Hashable {
    case text, label
  }

  let text: DiagramText
  /// Of the anchor.
  let x: Int
  /// Of the base line.
  let y: Int
  let anchor: Anchor
  let size: Size

  init(_ text: DiagramText, x: Int, y: Int, anchor: Anchor = .start, size: Size = .text) {
    self.text = text
    self.x = x
    self.y = y
    self.anchor = anchor
    self.size = size
  }

  /// What it covers at most.
  var box: DiagramBox {
    let isText = size == .text
    let width = text.columns * (isText ? DiagramMetrics.column : DiagramMetrics.smallColumn)
    let height = isText ? DiagramMetrics.textHeight : DiagramMetrics.labelHeight
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return DiagramBox(x: left, y: y + 3 - height, width: width, height: height)
  }
}
