import Localization
import Snippets

extension ExpectedFailure {
  /// `must be killed by SIGPIPE`.
  func demand(_ phrases: Phrases) -> String {
    switch self {
    case .ends(.exit(let status)): phrases(.mustExit, ["status": "\(status)"])
    case .ends(.signal(let signal)): phrases(.mustBeKilled, ["signal": signal.name])
    case .ends(.trap): phrases[.mustTrap]
    case .ends(.timeout): phrases[.mustTimeOut]
    case .isRefused(let words): phrases(.mustBeRefused, ["words": words])
    }
  }
}
