/// What is to be done with one program.
///
/// Two fences with equal actions are compiled and run once.
///
/// An action does not know where its program stands in Markdown, so prose above a fence can change
/// without running anything again.
package struct Action: Sendable, Hashable {
  package enum Goal: String, Sendable, Hashable, Codable {
    case compile, run
  }

  package var program: Program
  package var goal: Goal
  /// The library products of the project that the program may import, sorted.
  package var products: [String]
  package var standardInput: String
  package var arguments: [String]
  package var limits: Limits

  package init(
    program: Program, goal: Goal, products: [String] = [], standardInput: String = "",
    arguments: [String] = [], limits: Limits = Limits()
  ) {
    self.program = program
    self.goal = goal
    self.products = products
    self.standardInput = standardInput
    self.arguments = arguments
    self.limits = limits
  }
}
