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
  /// What the headers at both ends ask for.
  var widthMin = DiagramMetrics.channelMin

  var width: Int { max(left.width + middleWidth + right.width, widthMin) }

  private var middleWidth: Int {
    tubes.isEmpty
      ? 0 : tubes.reduce(DiagramMetrics.tubeGap) { $0 + $1.width + DiagramMetrics.tubeGap }
  }

  /// The tubes with their places, for a channel that begins at `x`.
  func tubes(from x: Int) -> [DiagramTube] {
    let spare = width - left.width - middleWidth - right.width
    var x = x + left.width + spare / 2 + DiagramMetrics.tubeGap
    return tubes.map { tube in
      var tube = tube
      tube.x = x
      x = tube.maxX + DiagramMetrics.tubeGap
      return tube
    }
  }
}
