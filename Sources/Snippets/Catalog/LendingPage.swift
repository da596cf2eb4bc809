/// The programs in the fences of a page, as its translations show them: the same program, run once.
struct LendingPage {
  struct Loan {
    var snippet: Snippet
    /// All that the page shows of it, with its transcript.
    var appearance: Appearance
  }

  /// By name.
  private var loans: [String: Loan] = [:]

  /// - Parameters:
  ///   - roles: of the fences of the page, in their order.
  ///   - snippets: what they refer to.
  init(roles: [FenceRole], snippets: [Snippet]) {
    for role in roles {
      guard case .snippet(var appearance) = role, let index = appearance.snippet else { continue }
      let snippet = snippets[index]
      if let earlier = loans[snippet.program.name] {
        appearance.excerpts = earlier.appearance.excerpts + appearance.excerpts
      }
      loans[snippet.program.name] = Loan(snippet: snippet, appearance: appearance)
    }
  }

  subscript(name: String) -> Loan? { loans[name] }

  /// For "did you mean".
  var names: [String] { loans.keys.sorted() }
}
