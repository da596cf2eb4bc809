/// The room between two lifelines: beside each of them the tracks of the arrows that end there,
/// then the labels, and in the middle the objects.
struct DiagramChannel: Sendable, Hashable {
  /// How much of a channel the wires of one lifeline take.
  struct Bank: Sendable, Hashable {
    var trackCount = 0
    var labelWidth = 0

    /// From the lifeline to its labels.
    var tracksWidth: Int {
      DiagramMetrics.textGap + trackCount * DiagramMetrics.trackGap
    }
    var width: Int { tracksWidth + labelWidth }
  }

  var left = Bank()
  var right = Bank()
  var tubes: [DiagramTube] = []
  /// Beside and between the tubes.
  var tubeGap: Int
  /// What the headers at both ends ask for.
  var widthMin: Int

  init(_ arrangement: DiagramArrangement) {
    tubeGap = arrangement.tubeGap
    widthMin = arrangement.channelMin
  }

  var width: Int { max(left.width + middleWidth + right.width, widthMin) }

  private var middleWidth: Int {
    tubes.isEmpty
      ? 0 : columnWidths.reduce(tubeGap) { $0 + $1 + tubeGap }
  }

  private var columnWidths: [Int] {
    tubes.reduce(into: [Int](repeating: 0, count: (tubes.map(\.column).max() ?? -1) + 1)) {
      $0[$1.column] = max($0[$1.column], $1.width)
    }
  }

  /// The tubes with their places, for a channel that begins at `x`.
  func tubes(from x: Int) -> [DiagramTube] {
    let spare = width - left.width - middleWidth - right.width
    let start = x + left.width + spare / 2 + tubeGap
    return tubes.map { tube in
      var tube = tube
      tube.x = columnWidths[..<tube.column].reduce(start) { $0 + $1 + tubeGap }
      return tube
    }
  }
}
