/// The pixels of a card, row by row.
struct CardBitmap: Sendable, Hashable {
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]

  init(width: Int, height: Int, _ color: CardColor) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: color.rawValue, count: width * height)
  }

  /// Paints a rectangle, as far as it lies on the card.
  mutating func fill(x: Range<Int>, y: Range<Int>, _ color: CardColor) {
    let columns = x.clamped(to: 0..<width)
    for row in y.clamped(to: 0..<height) {
      for column in columns { pixels[row * width + column] = color.rawValue }
    }
  }

  /// Paints a rectangle around a point.
  mutating func fill(around x: Int, _ y: Int, width: Int, height: Int, _ color: CardColor) {
    fill(
      x: (x - width / 2)..<(x - width / 2 + width), y: (y - height / 2)..<(y - height / 2 + height),
      color)
  }

  /// Paints the head of an arrow whose tip is at a point; it points to the right or to the left.
  mutating func fillHead(tip x: Int, _ y: Int, isRightward: Bool, length: Int, _ color: CardColor) {
    for step in 0..<length {
      let column = isRightward ? x - step : x + step
      let reach = step * 2 / 3
      fill(x: column..<(column + 1), y: (y - reach)..<(y + reach + 1), color)
    }
  }
}
