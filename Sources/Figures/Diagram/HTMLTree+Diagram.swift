import HTML
import Traces

extension HTMLTree {
  mutating func path(_ style: String, _ outline: String) {
    void("path", [.class(style), .init("d", outline)])
  }

  mutating func append(_ tip: DiagramArrow.Tip, at point: DiagramPoint, sign: Int) {
    path(tip.isFilled ? "d-tip d-filled" : "d-tip", tip.path(at: point, sign: sign))
  }

  mutating func appendLine(_ tie: DiagramLayout.Tie) {
    let line = "M\(tie.from.x) \(tie.from.y)H\(tie.to.x)"
    switch tie.touch {
    case .puts, .takes: path("d-wire", line)
    case .makes, .closes, .waits, .uses: path("d-tie", line)
    }
  }

  mutating func appendEnd(_ tie: DiagramLayout.Tie) {
    let (x, y) = (tie.to.x, tie.to.y)
    let sign = tie.from.x < x ? 1 : -1
    switch tie.touch {
    case .makes: path("d-tie-end", "M\(x - 3) \(y)a3 3 0 1 1 6 0a3 3 0 1 1 -6 0Z")
    case .closes: path("d-tie-end", "M\(x) \(y - 5)v10")
    case .puts: append(.filled, at: tie.to, sign: sign)
    case .takes:
      let tip = DiagramPoint(tie.from.x + sign * DiagramMetrics.markRadius, y)
      append(.filled, at: tip, sign: -sign)
    case .waits: path("d-stop", "M\(x - 3) \(y - 4)l6 8m0 -8l-6 8")
    case .uses: break
    }
  }
}
