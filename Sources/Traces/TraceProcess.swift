/// A process of a traced run.
package struct TraceProcess: Sendable, Hashable, Codable {
  /// The role of a scene it belongs to, an index into `Action.roles`; 0 in a plain run.
  package var role: Int
  /// The index of the process that made it; nothing for the first of a role.
  package var parent: Int?
  /// In words: `exit 0`, `killed by SIGPIPE`, `asleep in write`.
  package var ending: String

  package init(role: Int = 0, parent: Int? = nil, ending: String) {
    self.role = role
    self.parent = parent
    self.ending = ending
  }
}
