/// Where the words of one process stand.
struct DiagramWordColumn: Sendable, Hashable {
  var side: DiagramSide
  /// The left edge of the mark and name of the process, in a column that several share.
  var nameX: Int?
  /// The right edge of the line numbers.
  var numberX: Int
  /// The edge next to the lifeline.
  var textX: Int

  init(of process: Int, _ plan: DiagramPlan, lifelines: [Int]) {
    let numbers = plan.numberWidth
    side = plan.textSide(of: process)
    guard side == .right else {
      numberX = lifelines[process] - DiagramMetrics.textGap
      textX = numberX - numbers
      return
    }
    var x = lifelines[process] + DiagramMetrics.textGap
    switch plan.arrangement {
    case .outside: break
    case .margin:
      let left = (lifelines.last ?? 0) + DiagramMetrics.textGap * 2
      nameX = left
      x = left + DiagramMetrics.headerMark + plan.nameWidth + DiagramMetrics.column
    case .compact: x = (lifelines.last ?? 0) + DiagramMetrics.textGap
    }
    numberX = x + max(0, numbers - DiagramMetrics.column)
    textX = x + numbers
  }
}
