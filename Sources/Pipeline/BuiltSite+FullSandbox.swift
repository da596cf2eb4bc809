import Basics
import SiteModel
import Snippets

extension BuiltSite {
  /// Whether some program ran in the reduced sandbox, or could not be traced.
  package var isReduced: Bool {
    results.contains { result in
      guard let run = result?.run else { return false }
      return run.isReduced || run.trace.isRefused
    }
  }

  /// Why recorded traces are drawn; nothing where all that were asked for could be taken.
  package var traceRefusal: String? {
    for case .refused(let reason)? in results.map({ $0?.run?.trace }) { return reason }
    return nil
  }

  /// The same site as a machine with the full sandbox writes it, for a machine that has none, or
  /// lets nobody trace.
  ///
  /// A committed site says which sandbox its own build had, and shows what was traced then. That
  /// another machine cannot have the full one does not make the site less true.
  package func asInFullSandbox() async -> BuiltSite {
    let results = zip(manuscript.snippets, results).map { snippet, result in
      var result = result
      result?.run?.isReduced = false
      if let run = result?.run, run.trace.isRefused {
        result?.run?.trace = snippet.recordedTrace.map(TraceOutcome.traced)
      }
      return result
    }
    return await BuiltSite(
      from: Diagnosed(manuscript), results, toolchainName: toolchainName, theme)
  }
}

extension TraceOutcome? {
  fileprivate var isRefused: Bool {
    if case .refused = self { return true }
    return false
  }
}
