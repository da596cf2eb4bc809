import Localization
import Snippets

extension LaneName {
  /// As a page says it; an author's own name stays as it is.
  func words(_ phrases: Phrases) -> String {
    switch self {
    case .given(let name): name
    case .program: phrases[.laneProgram]
    case .parent: phrases[.laneParent]
    case .child(1): phrases[.laneChild]
    case .child(let number): phrases(.laneNumberedChild, ["number": "\(number)"])
    case .childOfRole(let role, 1): phrases(.laneChildOf, ["role": role])
    case .childOfRole(let role, let number):
      phrases(.laneNumberedChildOf, ["role": role, "number": "\(number)"])
    }
  }
}
