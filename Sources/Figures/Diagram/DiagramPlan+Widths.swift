import Traces

extension DiagramPlan {
  /// Of a process's mark and name above its lifeline.
  func headerWidth(of process: Int) -> Int {
    labels[process].columns * DiagramMetrics.column + DiagramMetrics.headerMark
  }

  /// From the lifeline of a process to the right end of its name.
  func headerReach(of process: Int) -> Int {
    arrangement == .compact ? headerWidth(of: process) : headerWidth(of: process) / 2
  }

  /// Of the longest name of a process.
  var nameWidth: Int { (labels.map(\.columns).max() ?? 0) * DiagramMetrics.column }

  /// Of the column of line numbers, with the gap behind it.
  var numberWidth: Int {
    let columns = texts.map { DiagramText.columns($0.lineNumber) }.max() ?? 0
    return columns == 0 ? 0 : (columns + 1) * DiagramMetrics.column
  }

  /// Of the longest words of a process.
  func textWidth(of process: Int) -> Int {
    let texts = zip(trace.events, texts).filter { $0.0.process == process }
    return (texts.map(\.1.text.columns).max() ?? 0) * DiagramMetrics.column
  }
}
