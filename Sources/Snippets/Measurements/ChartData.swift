/// What a chart shows: series of points that can all be drawn.
package struct ChartData: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    /// For bars, an index into `categories`.
    package var x: Double
    package var y: Double
    /// As the program printed it.
    package var text: String
    /// Where the whisker ends that begins at `y`.
    package var whisker: Whisker?
  }

  package struct Whisker: Sendable, Hashable {
    package var y: Double
    /// As the program printed it.
    package var text: String

    package init(y: Double, text: String) {
      self.y = y
      self.text = text
    }
  }

  package struct Series: Sendable, Hashable {
    package var name: String
    /// By x.
    package var points: [Point]
  }

  package struct Axis: Sendable, Hashable {
    package var name: String
    package var unit: MeasuredUnit?
    package var isLogarithmic: Bool

    package init(name: String, unit: MeasuredUnit?, isLogarithmic: Bool) {
      self.name = name
      self.unit = unit
      self.isLogarithmic = isLogarithmic
    }
  }

  package var kind: ChartSpec.Kind
  /// The names of the bars, in the order of the table.
  package var categories: [String]
  package var series: [Series]
  package var x: Axis
  package var y: Axis
  /// What the whiskers say: `p99`.
  package var whisker: String?
}
