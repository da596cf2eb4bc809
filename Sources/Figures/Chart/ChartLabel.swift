/// A word in a chart, whose room is known without asking a browser.
struct ChartLabel: Sendable, Hashable {
  enum Anchor: String, Sendable, Hashable {
    case start, middle, end
  }

  var text: DiagramText
  /// Of the anchor.
  var x: Int
  /// Of the base line.
  var y: Int
  var anchor: Anchor
  /// A class of the style sheet.
  var style: String

  init(_ text: DiagramText, x: Int, y: Int, _ anchor: Anchor, style: String) {
    self.text = text
    self.x = x
    self.y = y
    self.anchor = anchor
    self.style = style
  }

  /// The room it takes at most, in the widest of the faces that the theme asks for.
  var span: Range<Int> {
    let width = Self.width(text)
    switch anchor {
    case .start: return x..<(x + width)
    case .middle: return (x - width / 2)..<(x - width / 2 + width)
    case .end: return (x - width)..<x
    }
  }

  static func width(_ text: DiagramText) -> Int { text.columns * columnWidth }

  /// Of a letter at 12 px; digits of DejaVu Sans are 7.6 px wide, and most faces are narrower.
  static let columnWidth = 8
  /// Above the base line.
  static let ascent = 11
  /// Below it.
  static let descent = 4
  static let height = ascent + descent
}
