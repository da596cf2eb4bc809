/// The sizes of the picture, in units that are pixels where nothing is zoomed.
enum DiagramMetrics {
  /// A column of 13 px fixed-width text: the widest such face takes 7.9.
  static let column = 8
  /// A column of the 11 px text on arrows and objects.
  static let smallColumn = 7
  static let textHeight = 16
  static let labelHeight = 12
  /// The room above a row's line that a label takes: from 15 to 3 units above it.
  static let labelRise = 15

  /// Between events of one step, which nothing orders.
  static let rowHeight = 22
  /// Between events of different steps.
  static let stepHeight = 32
  /// Above the row that first uses an object, for its name.
  static let nameHeight = 24
  /// The room of the mark before the name of a process.
  static let headerMark = 18

  /// From a lifeline to where an arrow ends, so that it does not cover the event's mark.
  static let markRadius = 7
  static let headLength = 9
  static let trackGap = 10
  static let textGap = 16
  static let margin = 10

  /// A picture up to this wide may shrink to fit beside a menu, where its words are still read
  /// easily; one up to the next shrinks less, and a wider one scrolls.
  static let fittingWidthMax = 920
  static let wideWidthMax = 1100
  /// A picture for a phone is cut to fit this, which the smallest shows with words of 12 px; one
  /// with many lifelines keeps as many columns of words as tell its calls apart.
  static let narrowWidth = 350
  static let narrowColumnsMin = 20
  /// Up to this it shrinks to a phone's width, with words of 10 px at least; a wider one scrolls.
  static let narrowWidthMax = 420
  /// How far below an arrow that ends in an event another one leaves it.
  static let departure = 5

  /// What is longer is cut with an ellipsis; the table has it whole.
  static let processColumnsMax = 20
  static let labelColumnsMax = 18
  static let sideColumnsMax = 36
  static let marginColumnsMax = 52
}
