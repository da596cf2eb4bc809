import Basics
import Snippets

/// The tables that the site's programs prove.
struct FactTables {
  private(set) var diagnostics: [Diagnostic] = []
  private let snippets: [Snippet]
  private let places: ProofPlaces
  /// Of each table that has a name, in the order of the programs.
  private var named: [String: [Fact]] = [:]
  /// By snippet.
  private var own: [Int: FactTable] = [:]

  /// Of the programs of a manuscript, and what those printed of which that is known.
  init(_ manuscript: Manuscript, transcript: (Int) -> Transcript?) {
    snippets = manuscript.snippets
    places = ProofPlaces(manuscript.pages)
    for (index, snippet) in snippets.enumerated() {
      guard let use = snippet.attributes.table, let transcript = transcript(index) else { continue }
      let found = self.facts(index, transcript)
      switch use {
      case .own: own[index] = assemble(snippet.program.name, found)
      case .named(let name): named[name, default: []] += found
      }
    }
    // Every page shows the same facts, so what is wrong with them is said once.
    for (name, facts) in named.sorted(by: { $0.key < $1.key }) { _ = assemble(name, facts) }
  }

  /// The table of that name as a page shows it: the programs of the page come first, in the order
  /// in which they stand on it, so that whoever writes the page orders the rows and columns.
  ///
  /// Nothing where no program feeds it, or none of them ran as it should, which is complained about
  /// elsewhere.
  func table(_ name: String, on page: Int) -> ProvedTable? {
    named[name].map { facts in
      let order = places.order(on: page)
      let last = order.count
      let sorted = facts.enumerated().sorted { left, right in
        (order[left.element.source.snippet] ?? last, left.offset)
          < (order[right.element.source.snippet] ?? last, right.offset)
      }
      let table = FactTable.assemble(name: name, facts: sorted.map(\.element)).table
      return proved(table, on: page)
    }
  }

  /// The table of one program's own facts.
  func table(ofSnippet index: Int, on page: Int) -> ProvedTable? {
    own[index].map { proved($0, on: page) }
  }

  private func proved(_ table: FactTable, on page: Int) -> ProvedTable {
    var found: [Fact.Source: ProvedTable.Place] = [:]
    for source in table.proofs.joined().joined().flatMap(\.sources) {
      found[source] = places.place(of: source, from: page)
    }
    return ProvedTable(table: table, places: found)
  }

  private mutating func facts(_ index: Int, _ transcript: Transcript) -> [Fact] {
    let snippet = snippets[index]
    if !places.isShown(index) {
      complain(
        "HiddenProof", "Facts of '\(snippet.program.name)' are proved on no page",
        at: snippet.location, fix: "Show the program on a page, so that its cells can link to it")
    }
    let lines = transcript.printed(byRole: snippet.roleIndex)
    switch Fact.parse(lines, snippet: index) {
    case .success(let facts): return facts
    case .failure(let problem):
      let printed = problem.line.map { [Diagnostic.Note("It printed: \(lines[$0])")] } ?? []
      diagnostics.append(
        Diagnostic(
          .error, id: "MalformedFact", problem.summary, at: snippet.location,
          fix: #"Print lines like {"row": "pipe", "column": "has a name", "value": "no"}"#,
          notes: printed))
      return []
    }
  }

  private mutating func assemble(_ name: String, _ facts: [Fact]) -> FactTable {
    let assembled = FactTable.assemble(name: name, facts: facts)
    for problem in assembled.problems {
      let locations = problem.sources.map { source in
        source.line.map { snippets[source.snippet].location(line: $0) }
          ?? snippets[source.snippet].location
      }
      guard let first = locations.first else { continue }
      complain(
        "IncompleteTable", problem.summary, at: first,
        notes: locations.dropFirst().map { Diagnostic.Note("The other one is here", at: $0) })
    }
    return assembled.table
  }

  private mutating func complain(
    _ id: String, _ summary: String, at location: SourceLocation, fix: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, id: id, summary, at: location, fix: fix, notes: notes))
  }
}
