package import Snippets

/// Whether programs print the same whatever the circumstances.
package struct Probe: Sendable {
  /// What is run: programs that run and whose output is no measurement; of a scene, its actions.
  package let actions: [Action]
  /// For each action the snippet that speaks for it.
  let snippets: [Snippet]
  /// The runs of each action under each regime.
  let times: Int

  /// Of those snippets that `isChosen`; `products` are the libraries that programs may import.
  package init(
    of snippets: [Snippet], products: [String], times: Int, where isChosen: (Snippet) -> Bool
  ) {
    let plan = Plan(for: snippets, products: products)
    var owners = [Snippet?](repeating: nil, count: plan.actions.count)
    for (snippet, index) in zip(snippets, plan.indices) {
      guard let index, isChosen(snippet), snippet.isProbed else { continue }
      if owners[index] == nil || snippet.recording != nil { owners[index] = snippet }
    }
    let chosen = owners.indices.compactMap { index in owners[index].map { (index, $0) } }
    self.actions = chosen.map { plan.actions[$0.0] }
    self.snippets = chosen.map(\.1)
    self.times = times
  }

  /// The runs there will be.
  package var total: Int { actions.count * times * Regime.allCases.count }

  /// Runs everything, regime by regime and round by round, `jobs` programs at a time.
  ///
  /// - Throws: what the machine could not do.
  package func findings(
    jobs: Int, with runner: some ProbeRunner,
    onProgress: @escaping @Sendable (ProbeProgress) -> Void
  ) async throws(ExecutionFailure) -> [ProbeFinding] {
    var tallies = Array(repeating: ProbeTally(), count: actions.count)
    var done = 0
    for regime in Regime.allCases {
      await runner.enter(regime)
      let rounds = (0..<times).flatMap { _ in actions.indices }
      var next = 0
      while next < rounds.count {
        let end = min(rounds.count, next + Probe.portion)
        let runs = try await runs(rounds[next..<end], regime, jobs: jobs, with: runner) {
          index, count in
          onProgress(
            ProbeProgress(
              name: actions[index].name, regime: regime, done: done + count, total: total))
        }
        for (index, run) in runs { tallies[index].add(run, under: regime) }
        done += runs.count
        next = end
      }
    }
    return zip(snippets, tallies).map { ProbeFinding($0, $1) }
  }

  /// Runs whose transcripts are held at one time.
  private static let portion = 200

  /// In the order of `indices`, so that the first example of a report is the same every time.
  private func runs(
    _ indices: ArraySlice<Int>, _ regime: Regime, jobs: Int, with runner: some ProbeRunner,
    onDone: (Int, Int) -> Void
  ) async throws(ExecutionFailure) -> [(Int, ActionResult.Run)] {
    typealias Outcome = (place: Int, result: Result<ActionResult.Run, ExecutionFailure>)
    let outcomes = await withTaskGroup(of: Outcome.self) { group in
      var outcomes: [Outcome] = []
      func take(_ outcome: Outcome) {
        outcomes.append(outcome)
        onDone(indices[outcome.place], outcomes.count)
      }
      for (number, place) in indices.indices.enumerated() {
        if number >= jobs, let outcome = await group.next() { take(outcome) }
        if outcomes.contains(where: { $0.result.isFailure }) { break }
        group.addTask { await (place, outcome(of: indices[place], regime, runner)) }
      }
      for await outcome in group { take(outcome) }
      return outcomes
    }
    var runs: [(Int, ActionResult.Run)] = []
    for outcome in outcomes.sorted(by: { $0.place < $1.place }) {
      runs.append((indices[outcome.place], try outcome.result.get()))
    }
    return runs
  }

  private func outcome(
    of index: Int, _ regime: Regime, _ runner: some ProbeRunner
  ) async -> Result<ActionResult.Run, ExecutionFailure> {
    do throws(ExecutionFailure) {
      return .success(try await runner.run(index, under: regime))
    } catch {
      return .failure(error)
    }
  }
}

extension Snippet {
  /// A measurement is different every time, and says so.
  fileprivate var isProbed: Bool {
    attributes.treatment.isRun && !attributes.isVolatile && !isInDoubt
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { return true }
    return false
  }
}
