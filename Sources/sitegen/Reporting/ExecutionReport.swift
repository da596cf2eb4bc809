import Basics
import Execution
import Pipeline
import SiteModel
import Snippets
import Synchronization

/// Says on standard error how far the programs have come.
///
/// A class, because the workers of an executor tell it from several threads.
final class ExecutionReport: Sendable {
  private let manuscript: Manuscript
  private let text: DiagnosticText
  /// The first program of each action by the action's name; found out when it is first asked for.
  private let snippets = Mutex<[String: Snippet]?>(nil)
  private let isVerbose: Bool
  private let line = ProgressLine(isQuiet: false)
  private let done = Mutex(Done())

  private struct Done {
    var finished = 0
    var fellBack = 0
    /// The names of programs that could not be compiled with others, by reason.
    var alone: [String: [String]] = [:]
    var isReduced = false
  }

  /// `sources` are where the lines come from that a complaint shows.
  init(on manuscript: Manuscript, _ sources: FileTree, isVerbose: Bool) {
    self.manuscript = manuscript
    text = DiagnosticText(
      sources: sources, style: TerminalStyle(for: Output.standardError.rawValue))
    self.isVerbose = isVerbose
  }

  func say(_ text: String) { line.print(text) }

  /// Says why the reduced sandbox is used, in which each program is compiled alone.
  func sayReduced(_ reason: String) {
    done.withLock { $0.isReduced = true }
    say("sandbox: reduced (\(reason))")
  }

  func sayTraceRefusal(of built: BuiltSite) {
    guard let reason = built.traceRefusal else { return }
    say("diagrams: drawn from recorded traces (\(reason))")
  }

  func finish() {
    line.clear()
    let done = done.withLock { $0 }
    if done.fellBack > 0 {
      let count = counted(done.fellBack, "program")
      line.print("\(count) compiled by swiftc, because the direct way failed.")
    }
    guard !done.isReduced else { return }
    for (reason, names) in done.alone.sorted(by: { $0.key < $1.key }) {
      let few = names.count <= Self.namesMax ? ": \(names.sorted().joined(separator: ", "))" : ""
      line.print("\(counted(names.count, "program")) compiled alone (\(reason))\(few)")
    }
  }

  /// More are no longer read.
  private static let namesMax = 12

  @Sendable func note(_ event: ExecutionEvent) {
    switch event {
    case .cached(_, let name): if isVerbose { say("\(name): from the cache") }
    case .started(_, let name, let reason):
      line.show("running \(name) (\(place(of: name)))")
      if isVerbose { say("\(name): run, \(reason.rawValue) (\(place(of: name)))") }
    case .slow(_, let name):
      if let snippet = snippet(named: name) { say(text.text(for: snippet.stillRunning)) }
    case .finished(_, let name, let seconds): finished(name, seconds)
    case .fellBack(_, let name):
      done.withLock { $0.fellBack += 1 }
      if isVerbose { say("\(name): the direct way to the compiler failed, swiftc was called") }
    case .notBatched(_, let name, let reason):
      done.withLock { $0.alone[reason, default: []].append(name) }
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

  /// `Content/en/pipe.md:42`.
  private func place(of name: String) -> String {
    guard let place = snippet(named: name)?.location else { return "?" }
    return "\(place.path):\(place.range.start.line)"
  }

  private func snippet(named name: String) -> Snippet? {
    let snippets = snippets.withLock { snippets in
      let known = snippets ?? findSnippets()
      snippets = known
      return known
    }
    return snippets[name]
  }

  private func findSnippets() -> [String: Snippet] {
    let products = manuscript.configuration.products
    var snippets: [String: Snippet] = [:]
    for snippet in manuscript.snippets {
      guard let action = snippet.action(products: products), snippets[action.name] == nil else {
        continue
      }
      snippets[action.name] = snippet
    }
    return snippets
  }
}

extension Snippet {
  /// Said while it runs, for whoever waits; it is no verdict.
  var stillRunning: Diagnostic {
    let limit = attributes.limits.amount(.timeout).description
    let names = scene?.cast.map(\.program.name).joined(separator: " + ") ?? program.name
    return Diagnostic(
      .warning, id: "StillRunning", "'\(names)' has been running for more than 5 s", at: location,
      fix: "Wait: each of its runs is stopped after \(limit)")
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
