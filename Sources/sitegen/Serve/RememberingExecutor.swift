import Snippets
import Synchronization

/// Does what it has not done yet, and gives back again what it has.
///
/// A result that differs from run to run is not in the cache of results, so that a build does it
/// again each time; who only mends a sentence need not wait for that.
struct RememberingExecutor<Base: Executor>: Executor {
  let base: Base
  let memory: ResultMemory

  func execute(_ actions: [Action]) async throws(ExecutionFailure) -> [ActionResult] {
    let known = memory.results
    let unknown = actions.filter { known[$0] == nil }
    let done = unknown.isEmpty ? [] : try await base.execute(unknown)
    let results = known.merging(zip(unknown, done)) { $1 }
    let answer = actions.compactMap { action in results[action].map { (action, $0) } }
    memory.keep(answer)
    return answer.map(\.1)
  }
}

/// The results of the last build.
///
/// A class, because the executors of one build after the other share it.
final class ResultMemory: Sendable {
  private let kept = Mutex<[Action: ActionResult]>([:])

  var results: [Action: ActionResult] { kept.withLock { $0 } }

  /// Forgets all others: programs that no page shows any more.
  func keep(_ results: [(Action, ActionResult)]) {
    kept.withLock { $0 = Dictionary(results) { $1 } }
  }

  func forgetAll() { keep([]) }
}
