/// Why a role of a scene was never started.
package struct Standstill: Sendable, Hashable, Codable {
  package enum Reason: String, Sendable, Hashable, Codable {
    /// The role that was waited for ended first.
    case ended
    /// The time limit, or another, came first.
    case limit
  }

  /// The role that waited, an index into `Action.roles`.
  package var role: Int
  package var cue: Cue
  package var reason: Reason

  package init(role: Int, cue: Cue, reason: Reason) {
    self.role = role
    self.cue = cue
    self.reason = reason
  }
}
