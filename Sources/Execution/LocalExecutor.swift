import Basics
package import Snippets

/// Does actions on this machine: compiles and runs programs in sandboxes, several at a time.
package struct LocalExecutor: Executor {
  package let toolchain: Toolchain
  package let sandbox: Sandbox
  package let products: ProductLibrary?
  /// Nothing where results are not kept.
  package let cache: ActionCache?
  package let cacheUse: CacheUse
  package let jobs: Int
  let onEvent: @Sendable (ExecutionEvent) -> Void

  package init(
    toolchain: Toolchain, sandbox: Sandbox, products: ProductLibrary?, cache: ActionCache?,
    cacheUse: CacheUse = .readAndWrite, jobs: Int,
    onEvent: @escaping @Sendable (ExecutionEvent) -> Void = { _ in }
  ) {
    self.toolchain = toolchain
    self.sandbox = sandbox
    self.products = products
    self.cache = cache
    self.cacheUse = cacheUse
    self.jobs = max(1, jobs)
    self.onEvent = onEvent
  }

  package func execute(_ actions: [Action]) async throws(ExecutionFailure) -> [ActionResult] {
    let built = try builtProducts(for: actions)
    let keys = actions.map { key(of: $0, built: built) }
    var results = [ActionResult?](repeating: nil, count: actions.count)
    var misses: [Miss] = []
    for index in actions.indices {
      switch lookUp(keys[index]) {
      case .hit(let result):
        results[index] = result
        onEvent(.cached(index: index, name: actions[index].name))
      case .miss(let reason):
        misses.append(Miss(index: index, action: actions[index], key: keys[index], reason: reason))
      }
    }
    guard !misses.isEmpty else { return results.compactMap { $0 } }
    let workshop = try await Workshop(
      toolchain: toolchain, sandbox: sandbox, products: built, cache: moduleFolder,
      actions: misses.map(\.action))
    for (index, result) in try await done(misses, in: workshop) { results[index] = result }
    cache?.trim()
    return results.map { result in
      guard let result else { preconditionFailure("An action has no result") }
      return result
    }
  }

  private struct Miss: Sendable {
    var index: Int
    var action: Action
    var key: ActionKey
    var reason: ExecutionEvent.MissReason
  }

  private enum LookUp {
    case hit(ActionResult)
    case miss(ExecutionEvent.MissReason)
  }

  private func builtProducts(for actions: [Action]) throws(ExecutionFailure) -> BuiltProducts? {
    guard actions.contains(where: { !$0.products.isEmpty }), let products else { return nil }
    return try products.built { onEvent(.buildingProducts(products.names)) }
  }

  private func key(of action: Action, built: BuiltProducts?) -> ActionKey {
    ActionKey(
      action, toolchain: toolchain.identity,
      products: action.products.isEmpty ? nil : built?.digest, sandbox: sandbox.identity)
  }

  private func lookUp(_ key: ActionKey) -> LookUp {
    switch cacheUse {
    case .bypass: return .miss(.verified)
    case .writeOnly: return .miss(.cacheIgnored)
    case .readAndWrite: break
    }
    switch cache?.finding(for: key) {
    case .hit(let result)?: return .hit(result)
    case .damaged?: return .miss(.damaged)
    case .absent?: return .miss(.absent)
    case nil: return .miss(.noCache)
    }
  }

  /// Prepared modules lie beside the results, and are not counted among them.
  private var moduleFolder: LocalFolder? {
    cache.map { LocalFolder(Toolchain.parent(of: $0.folder.path)).folder("modules") }
  }

  /// At most `jobs` at a time, begun in their order.
  private func done(
    _ misses: [Miss], in workshop: Workshop
  ) async throws(ExecutionFailure) -> [(Int, ActionResult)] {
    let once = Once()
    let outcomes = await withTaskGroup(
      of: Result<(Int, ActionResult), ExecutionFailure>.self
    ) { group in
      var outcomes: [Result<(Int, ActionResult), ExecutionFailure>] = []
      for (number, miss) in misses.enumerated() {
        if number >= jobs, let outcome = await group.next() { outcomes.append(outcome) }
        // Nothing new is begun when the machine has failed.
        if outcomes.contains(where: { $0.isFailure }) { break }
        group.addTask { await self.outcome(of: miss, in: workshop, once: once) }
      }
      for await outcome in group { outcomes.append(outcome) }
      return outcomes
    }
    var results: [(Int, ActionResult)] = []
    for outcome in outcomes { results.append(try outcome.get()) }
    return results
  }

  private func outcome(
    of miss: Miss, in workshop: Workshop, once: Once
  ) async -> Result<(Int, ActionResult), ExecutionFailure> {
    let name = miss.action.name
    onEvent(.started(index: miss.index, name: name, reason: miss.reason))
    let clock = ContinuousClock()
    let start = clock.now
    let alarm = Task { await warn(after: .seconds(5), index: miss.index, name: name) }
    defer { alarm.cancel() }
    do throws(ExecutionFailure) {
      let done = try await workshop.done(miss.action) {
        onEvent(.fellBack(index: miss.index, name: name))
      }
      if done.isReproducible { keep(done.result, for: miss.key, once: once) }
      let seconds = (clock.now - start) / .seconds(1)
      onEvent(.finished(index: miss.index, name: name, seconds: seconds))
      return .success((miss.index, done.result))
    } catch {
      return .failure(error)
    }
  }

  private func warn(after delay: Duration, index: Int, name: String) async {
    do { try await Task.sleep(for: delay) } catch { return }
    onEvent(.slow(index: index, name: name))
  }

  /// A result that cannot be kept is as good as one that can; the next build will take longer.
  private func keep(_ result: ActionResult, for key: ActionKey, once: Once) {
    guard let cache, cacheUse != .bypass else { return }
    do throws(ExecutionFailure) {
      try cache.store(result, for: key)
    } catch {
      if once.isFirst() { onEvent(.cacheUnwritable(error.problem)) }
    }
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { return true }
    return false
  }
}
