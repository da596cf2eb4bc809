import Snippets

/// A round number on an axis.
struct ChartTick: Sendable, Hashable {
  var value: Double
  var text: String

  init(_ value: Double, _ text: String? = nil) {
    self.value = value
    self.text = text ?? shortNumber(value)
  }
}
