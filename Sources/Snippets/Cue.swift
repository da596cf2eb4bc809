/// What a role of a scene waits for before it is started: a fact, never a time.
package enum Cue: Sendable, Hashable, Codable {
  /// A process of the role, an index into `Action.roles`, has written a line with this in it.
  case line(of: Int, containing: String)
  /// The first process of the role sleeps in a system call.
  case blocked(Int)

  /// The role that is waited for, an index into `Action.roles`.
  package var role: Int {
    switch self {
    case .line(let role, _), .blocked(let role): role
    }
  }
}
