/// What a role of a scene waits for, in its author's words: `server:"listening"`.
///
/// Whether there is such a role is known only when the scene is put together, see `Cue`.
package struct AwaitedCue: Sendable, Hashable {
  package enum Fact: Sendable, Hashable {
    /// The role has written a line with this in it.
    case line(containing: String)
    /// The role's first process sleeps in a system call.
    case blocked
  }

  package var role: String
  package var fact: Fact

  package init(role: String, fact: Fact) {
    self.role = role
    self.fact = fact
  }

  /// The same with the role's place among those of its scene.
  func cue(of role: Int) -> Cue {
    switch fact {
    case .line(let text): .line(of: role, containing: text)
    case .blocked: .blocked(role)
    }
  }
}
