import Execution
import Snippets

/// Does chosen actions anew and takes the others from the cache where they are in it.
struct ChoosingExecutor: Executor {
  let chosen: Set<Action>
  let fresh: LocalExecutor
  let kept: LocalExecutor

  func execute(_ actions: [Action]) async throws(ExecutionFailure) -> [ActionResult] {
    let own = actions.filter(chosen.contains)
    let others = actions.filter { !chosen.contains($0) }
    var results = try await fresh.execute(own)[...]
    var rest = try await kept.execute(others)[...]
    return actions.compactMap { chosen.contains($0) ? results.popFirst() : rest.popFirst() }
  }
}
