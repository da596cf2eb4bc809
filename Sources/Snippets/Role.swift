/// One program of a run: the whole of it for a plain snippet, one of several in a scene.
package struct Role: Sendable, Hashable {
  /// As the author called it; empty for the only program of a plain snippet.
  package var name: String
  package var program: Program
  /// The library products of the project that the program may import, sorted.
  package var products: [String]
  package var standardInput: String
  package var arguments: [String]
  /// What it waits for before it is started; nothing when it starts at once.
  package var cue: Cue?

  package init(
    name: String = "", program: Program, products: [String] = [], standardInput: String = "",
    arguments: [String] = [], cue: Cue? = nil
  ) {
    self.name = name
    self.program = program
    self.products = products
    self.standardInput = standardInput
    self.arguments = arguments
    self.cue = cue
  }
}
