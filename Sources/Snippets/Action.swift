/// What is to be done with the programs of one run.
///
/// Two fences with equal actions are compiled and run once.
///
/// An action does not know where its programs stand in Markdown, so prose above a fence can change
/// without running anything again.
package struct Action: Sendable, Hashable {
  package enum Goal: String, Sendable, Hashable, Codable {
    case compile
    /// To compile what will be run, but not now: a measurement, of which pages show the recording.
    case prepare
    case run
  }

  /// At least one; more than one are a scene, and share a sandbox.
  ///
  /// Those without a cue are started at once, in this order, the others as soon as they may.
  package var roles: [Role]
  package var goal: Goal
  /// Of all roles together.
  package var limits: Limits
  /// The one processor on which all processes run; nothing for any.
  package var processor: Int?
  /// Whether a second run is traced.
  package var isTraced: Bool

  package init(
    roles: [Role], goal: Goal, limits: Limits = Limits(), processor: Int? = nil,
    isTraced: Bool = false
  ) {
    precondition(!roles.isEmpty, "An action needs a program")
    self.roles = roles
    self.goal = goal
    self.limits = limits
    self.processor = processor
    self.isTraced = isTraced
  }

  /// With one program.
  package init(
    program: Program, goal: Goal, products: [String] = [], standardInput: String = "",
    arguments: [String] = [], limits: Limits = Limits()
  ) {
    let role = Role(
      program: program, products: products, standardInput: standardInput, arguments: arguments)
    self.init(roles: [role], goal: goal, limits: limits)
  }

  /// What reports call it: the program's name, or those of all roles.
  package var name: String { roles.map(\.program.name).joined(separator: " + ") }

  /// The library products that any of its programs may import, sorted.
  package var products: [String] { Set(roles.flatMap(\.products)).sorted() }
}
