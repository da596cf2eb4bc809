/// The distinct actions of a site, each to be done once, in the order of the snippets.
package struct Plan: Sendable, Hashable {
  /// What the results are for.
  package enum Purpose: Sendable, Hashable {
    /// Pages, which show the recordings of measurements: those are compiled, but not run.
    case build
    /// Proof that everything is as it was recorded: measurements are run, too.
    case verify
  }

  package private(set) var actions: [Action] = []
  /// For each snippet the index of its action; nothing for a skipped one.
  package private(set) var indices: [Int?] = []

  /// `products` are the library products that snippets may import.
  package init(
    for snippets: [Snippet], products: [String], purpose: Purpose = .verify
  ) {
    var known: [Action: Int] = [:]
    for snippet in snippets {
      guard let action = snippet.action(products: products, for: purpose) else {
        indices.append(nil)
        continue
      }
      if let index = known[action] {
        indices.append(index)
      } else {
        known[action] = actions.count
        indices.append(actions.count)
        actions.append(action)
      }
    }
  }

  /// The results of `actions`, for each snippet.
  package func results(_ results: [ActionResult]) -> [ActionResult?] {
    indices.map { $0.map { results[$0] } }
  }
}
