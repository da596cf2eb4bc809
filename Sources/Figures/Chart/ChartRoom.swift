/// How much room a chart has, and so how much it can say; the table below it says all.
struct ChartRoom: Sendable, Hashable {
  /// In pixels of CSS, as all lengths of a chart.
  var width: Int
  /// The widest name of a bar or a series.
  var nameColumnsMax: Int
  /// The widest words behind a bar: its value, and what tells it from its neighbours.
  var wordsColumnsMax: Int
  /// Whether the value at the end of a whisker is written, too.
  var saysWhiskers: Bool
  /// A class of the style sheet.
  var style: String

  /// Leaves the bars a quarter of the picture beside the longest names.
  static let wide = ChartRoom(
    width: 640, nameColumnsMax: 22, wordsColumnsMax: 36, saysWhiskers: true, style: "ch-wide")
  /// Fits the smallest phone, 360 pixels wide, inside of a listing.
  static let narrow = ChartRoom(
    width: 312, nameColumnsMax: 15, wordsColumnsMax: 13, saysWhiskers: false, style: "ch-narrow")

  func name(_ text: String) -> DiagramText { DiagramText(text).cut(to: nameColumnsMax) }
}
