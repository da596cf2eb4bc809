import Basics
import Execution
import SiteModel
import Snippets
import Synchronization

/// Says on standard error how far the programs have come.
///
/// A class, because the workers of an executor tell it from several threads.
final class ExecutionReport: Sendable {
  private let manuscript: Manuscript
  /// `Content/en/pipe.md:42` for each action; found out when it is first asked for.
  private let places = Mutex<[String]?>(nil)
  private let isVerbose: Bool
  private let line = ProgressLine(isQuiet: false)
  private let done = Mutex((finished: 0, fellBack: 0, notBatched: 0))

  init(on manuscript: Manuscript, isVerbose: Bool) {
    self.manuscript = manuscript
    self.isVerbose = isVerbose
  }

  func say(_ text: String) { line.print(text) }

  func finish() {
    line.clear()
    let (_, fellBack, notBatched) = done.withLock { $0 }
    if fellBack > 0 {
      line.print("\(fellBack) programs were compiled by swiftc, because the direct way failed.")
    }
    if notBatched > 0, isVerbose {
      line.print("\(counted(notBatched, "program")) compiled alone, not in a batch.")
    }
  }

  @Sendable func note(_ event: ExecutionEvent) {
    switch event {
    case .cached(_, let name): if isVerbose { say("\(name): from the cache") }
    case .started(let index, let name, let reason):
      line.show("running \(name) (\(place(index)))")
      if isVerbose { say("\(name): run, \(reason.rawValue) (\(place(index)))") }
    case .slow(let index, let name):
      say("\(place(index)): warning: '\(name)' has been running for more than 5 s")
    case .finished(_, let name, let seconds): finished(name, seconds)
    case .fellBack(_, let name):
      done.withLock { $0.fellBack += 1 }
      if isVerbose { say("\(name): the direct way to the compiler failed, swiftc was called") }
    case .notBatched(_, let name, let reason):
      done.withLock { $0.notBatched += 1 }
      if isVerbose { say("\(name): compiled alone, \(reason)") }
    case .timed(_, let name, let timings):
      if isVerbose { say("\(name): \(timings.words)") }
    case .cacheUnwritable(let problem): say("Results cannot be kept: \(problem)")
    case .buildingProducts(let names): line.show("building \(names.joined(separator: ", "))")
    }
  }

  private func finished(_ name: String, _ seconds: Double) {
    let count = done.withLock { state in
      state.finished += 1
      return state.finished
    }
    line.show("\(count) done; \(name) took \((seconds * 100).rounded() / 100) s")
  }

  private func place(_ index: Int) -> String {
    let places = places.withLock { places in
      let known = places ?? findPlaces()
      places = known
      return known
    }
    return places.indices.contains(index) ? places[index] : "?"
  }

  private func findPlaces() -> [String] {
    let plan = Plan(for: manuscript.snippets, products: manuscript.configuration.products)
    var places = Array(repeating: "", count: plan.actions.count)
    for (snippet, index) in zip(manuscript.snippets, plan.indices) {
      guard let index, places[index].isEmpty else { continue }
      places[index] = "\(snippet.location.path):\(snippet.location.range.start.line)"
    }
    return places
  }
}

extension ActionTimings {
  fileprivate var words: String {
    let parts = [
      ("compiling", compileSeconds), ("running", runSeconds), ("tracing", traceSeconds),
    ].filter { $0.1 > 0 }
    return parts.map { "\($0.0) \(Int(($0.1 * 1000).rounded())) ms" }.joined(separator: ", ")
  }
}
