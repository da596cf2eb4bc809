import Localization
import Traces

/// How the arrows of one kind look: no two kinds have the same line and tip, so that they are told
/// apart without colour.
struct DiagramArrow: Sendable, Hashable {
  enum Tip: Sendable, Hashable {
    case filled, hollow, open, barred, twofold
  }

  let kind: TraceCause.Kind

  init(_ kind: TraceCause.Kind) {
    self.kind = kind
  }

  /// The dashes of the line are the style sheet's.
  var style: String {
    switch kind {
    case .birth: "d-birth"
    case .data: "d-data"
    case .endOfFile: "d-eof"
    case .signal: "d-signal"
    case .connection: "d-connection"
    case .descriptor: "d-descriptor"
    case .wake: "d-wake"
    case .ending: "d-ending"
    }
  }

  var tip: Tip {
    switch kind {
    case .birth, .data: .filled
    case .endOfFile: .barred
    case .signal, .wake: .open
    case .connection, .ending: .hollow
    case .descriptor: .twofold
    }
  }

  var words: Phrase {
    switch kind {
    case .birth: .wireBirth
    case .data: .wireData
    case .endOfFile: .wireEndOfFile
    case .signal: .wireSignal
    case .connection: .wireConnection
    case .descriptor: .wireDescriptor
    case .wake: .wireWake
    case .ending: .wireEnding
    }
  }
}

extension DiagramArrow.Tip {
  /// How far it reaches back from its point.
  var length: Int {
    switch self {
    case .filled, .hollow, .open: 9
    case .barred: 11
    case .twofold: 15
    }
  }

  var isFilled: Bool { self == .filled || self == .barred || self == .twofold }

  /// The outline of a tip that points along x from `point` backwards by `-sign`.
  func path(at point: DiagramPoint, sign: Int) -> String {
    let (x, y) = (point.x, point.y)
    func triangle(_ x: Int) -> String {
      "M\(x) \(y)L\(x - 9 * sign) \(y - 4)V\(y + 4)Z"
    }
    return switch self {
    case .filled, .hollow: triangle(x)
    case .open: "M\(x - 8 * sign) \(y - 5)L\(x) \(y)L\(x - 8 * sign) \(y + 5)"
    case .barred: triangle(x - 2 * sign) + "M\(x) \(y - 5)V\(y + 5)"
    case .twofold: triangle(x) + triangle(x - 6 * sign)
    }
  }
}
