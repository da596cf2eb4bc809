import Localization
import Traces

/// What a call did to an object where nothing is known to have come of it.
enum DiagramTouch: Sendable, Hashable, CaseIterable {
  case makes, puts, takes, closes
  /// It is still there.
  case waits
  /// Anything else, failing included.
  case uses

  /// To `object`, which is the event's or the one that it took bytes from.
  init(_ event: TraceEvent, of object: Int?) {
    self =
      if event.isUnfinished {
        .waits
      } else if event.isError {
        .uses
      } else if event.source != nil, event.result == "0" {
        // It moved nothing.
        .uses
      } else if event.source == object, event.object != object {
        // The one call that hands on bytes and leaves them where they are.
        event.name == "tee" ? .uses : .takes
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

  /// For the legend; `{thing}` is what it is done to.
  var words: Phrase {
    switch self {
    case .makes: .touchMakes
    case .puts: .touchPuts
    case .takes: .touchTakes
    case .closes: .touchCloses
    case .waits: .touchWaits
    case .uses: .touchUses
    }
  }
}
