/// What a process is called, before a page says it in the words of its language.
package enum LaneName: Sendable, Hashable {
  /// As its author calls it.
  case given(String)
  /// The only process of a plain run.
  case program
  /// The first of several of a plain run.
  case parent
  /// One after the first, of which the second of the run is number 1.
  case child(Int)
  /// One after the first of a role of a scene.
  case childOfRole(String, Int)

  /// As recordings have it, whatever the language.
  package var text: String {
    switch self {
    case .given(let name): name
    case .program: "program"
    case .parent: "parent"
    case .child(1): "child"
    case .child(let number): "child \(number)"
    case .childOfRole(let role, 1): "\(role) child"
    case .childOfRole(let role, let number): "\(role) child \(number)"
    }
  }
}
