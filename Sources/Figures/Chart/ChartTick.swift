import Snippets

/// A round number on an axis.
struct ChartTick: Sendable, Hashable {
  var value: Double
  var text: String
  /// A power of ten among other numbers, which stays where there is no room for all.
  var isMain: Bool

  init(_ value: Double, _ text: String? = nil, isMain: Bool = false) {
    self.value = value
    self.text = text ?? shortNumber(value)
    self.isMain = isMain
  }
}
