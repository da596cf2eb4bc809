import Basics

/// The programs in the fences of a page, as its translations show them: the same program, run once.
struct LendingPage {
  struct Loan {
    var snippet: Snippet
    /// All that the page shows of it, with its transcript.
    var appearance: Appearance
  }

  /// By name.
  private var loans: [String: Loan] = [:]
  /// What its fences call the processes of programs, by the programs' titles.
  private var lanes: [String: [String]] = [:]
  let path: RelativePath

  /// - Parameters:
  ///   - path: of the page.
  ///   - roles: of the fences of the page, in their order.
  ///   - snippets: what they refer to.
  init(_ path: RelativePath, roles: [FenceRole], snippets: [Snippet]) {
    self.path = path
    for role in roles {
      guard case .snippet(var appearance) = role else { continue }
      if !appearance.lanes.isEmpty { lanes[appearance.title] = appearance.lanes }
      guard let index = appearance.snippet else { continue }
      let snippet = snippets[index]
      if let earlier = loans[snippet.program.name] {
        appearance.excerpts = earlier.appearance.excerpts + appearance.excerpts
      }
      loans[snippet.program.name] = Loan(snippet: snippet, appearance: appearance)
    }
  }

  subscript(name: String) -> Loan? { loans[name] }

  /// What it calls the processes of a program; empty where nobody named them.
  func lanes(of title: String) -> [String] { lanes[title] ?? [] }

  /// For "did you mean".
  var names: [String] { loans.keys.sorted() }
}
