import Traces

/// What a card shows: processes side by side, what they did, and what caused what.
struct CardPlan: Sendable, Hashable {
  struct Place: Sendable, Hashable {
    var lane: Int
    var row: Int
  }

  struct Arrow: Sendable, Hashable {
    var from: Place
    var to: Place
    var color: CardColor
  }

  var laneCount: Int
  var marks: [Place]
  /// Between different lanes.
  var arrows: [Arrow]

  /// More than these would not be told apart in a preview the size of a stamp.
  static let lanesMax = 5
  static let rowsMax = 12

  /// The beginning of a run, as far as a card has room.
  init(_ trace: Trace) {
    laneCount = min(trace.processes.count, Self.lanesMax)
    let rows = trace.rows
    let shown = trace.events.indices.filter {
      trace.events[$0].process < Self.lanesMax && rows[$0] < Self.rowsMax
    }
    let places = Dictionary(
      uniqueKeysWithValues: shown.map {
        ($0, Place(lane: trace.events[$0].process, row: rows[$0]))
      })
    marks = shown.compactMap { places[$0] }
    arrows = trace.causes.compactMap { cause in
      guard let from = places[cause.from], let to = places[cause.to], from.lane != to.lane else {
        return nil
      }
      return Arrow(from: from, to: to, color: cause.kind.color)
    }
  }

  /// Two processes and a message each way: the card of pages without a run of their own.
  static let standard = CardPlan(
    laneCount: 2,
    marks: [(0, 1), (0, 3), (1, 4), (1, 6), (0, 8)].map { Place(lane: $0.0, row: $0.1) },
    arrows: [
      Arrow(from: Place(lane: 0, row: 3), to: Place(lane: 1, row: 4), color: .data),
      Arrow(from: Place(lane: 1, row: 6), to: Place(lane: 0, row: 8), color: .data),
    ])

  private init(laneCount: Int, marks: [Place], arrows: [Arrow]) {
    self.laneCount = laneCount
    self.marks = marks
    self.arrows = arrows
  }
}

extension TraceCause.Kind {
  fileprivate var color: CardColor {
    switch self {
    case .birth, .ending: .soft
    case .data, .connection, .descriptor, .wake: .data
    case .endOfFile, .signal: .alarm
    }
  }
}
