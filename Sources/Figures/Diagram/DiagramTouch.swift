import Traces

/// What a call did to an object where nothing is known to have come of it.
enum DiagramTouch: Sendable, Hashable, CaseIterable {
  case makes, puts, takes, closes
  /// It is still there.
  case waits
  /// Anything else, failing included.
  case uses

  init(_ event: TraceEvent) {
    self =
      if event.isUnfinished {
        .waits
      } else if event.isError {
        .uses
      } else {
        switch event.effect {
        case .makes: .makes
        case .writes: .puts
        case .reads: .takes
        case .closes: .closes
        case .none: .uses
        }
      }
  }

  /// For the legend, about a `thing`.
  func words(_ thing: String) -> String {
    switch self {
    case .makes: "makes the \(thing)"
    case .puts: "puts something in"
    case .takes: "takes something out"
    case .closes: "closes it"
    case .waits: "cannot go on"
    case .uses: "uses it"
    }
  }
}
