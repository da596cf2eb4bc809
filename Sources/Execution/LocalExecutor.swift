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
  package let batching: Batching
  package let jobs: Int
  let onEvent: @Sendable (ExecutionEvent) -> Void

  package init(
    toolchain: Toolchain, sandbox: Sandbox, products: ProductLibrary?, cache: ActionCache?,
    cacheUse: CacheUse = .readAndWrite, batching: Batching = .auto, jobs: Int,
    onEvent: @escaping @Sendable (ExecutionEvent) -> Void = { _ in }
  ) {
    self.toolchain = toolchain
    self.sandbox = sandbox
    self.products = products
    self.cache = cache
    self.cacheUse = cacheUse
    self.batching = batching
    self.jobs = max(1, jobs)
    self.onEvent = onEvent
  }

  package func execute(_ actions: [Action]) async throws(ExecutionFailure) -> [ActionResult] {
    let built = try builtProducts(for: actions)
    let keys = actions.map { key(of: $0, built: built) }
    var results = [ActionResult?](repeating: nil, count: actions.count)
    var misses: [Production.Order] = []
    for index in actions.indices {
      switch lookUp(keys[index]) {
      case .hit(let result):
        results[index] = result
        onEvent(.cached(index: index, name: actions[index].name))
      case .miss(let reason):
        misses.append(.init(index: index, action: actions[index], reason: reason))
      }
    }
    if !misses.isEmpty {
      let production = try await production(of: misses, built: built)
      for (miss, result) in zip(misses, try await done(production, keys: keys)) {
        results[miss.index] = result
      }
      cache?.trim()
    }
    return results.map { result in
      guard let result else { preconditionFailure("An action has no result") }
      return result
    }
  }

  /// Compiles the programs of all actions and runs none.
  ///
  /// - Throws: what the machine could not do; a program that was refused is in the compilations.
  package func prepare(
    _ actions: [Action]
  ) async throws(ExecutionFailure) -> PreparedActions {
    let orders = actions.enumerated().map { index, action in
      Production.Order(index: index, action: action, reason: .verified)
    }
    let production = try await production(of: orders, built: builtProducts(for: actions))
    let compiled = try await production.finished { order, programs in
      let seconds = programs.reduce(0) { $0 + $1.seconds }
      onEvent(.finished(index: order.index, name: order.action.name, seconds: seconds))
      return programs.map(\.compiled)
    }
    return PreparedActions(actions, compiled: compiled, workshop: production.workshop)
  }

  private func production(
    of orders: [Production.Order], built: BuiltProducts?
  ) async throws(ExecutionFailure) -> Production {
    let workshop = try await Workshop(
      toolchain: toolchain, sandbox: sandbox, products: built, cache: moduleFolder,
      actions: orders.map(\.action))
    return Production(
      workshop: workshop, orders: orders, batching: batching, width: jobs, onEvent: onEvent)
  }

  /// Runs what is compiled, and keeps what a later build may use.
  private func done(
    _ production: Production, keys: [ActionKey]
  ) async throws(ExecutionFailure) -> [ActionResult] {
    let once = Once()
    return try await production.finished { order, programs throws(ExecutionFailure) in
      var done = try await production.workshop.done(
        order.action, compiled: programs.map(\.compiled))
      done.timings.compileSeconds = programs.reduce(0) { $0 + $1.seconds }
      if done.isReproducible { keep(done.result, for: keys[order.index], once: once) }
      let (index, name) = (order.index, order.action.name)
      onEvent(.finished(index: index, name: name, seconds: done.timings.totalSeconds))
      onEvent(.timed(index: index, name: name, timings: done.timings))
      return done.result
    }
  }

  enum LookUp {
    case hit(ActionResult)
    case miss(ExecutionEvent.MissReason)
  }

  func builtProducts(for actions: [Action]) throws(ExecutionFailure) -> BuiltProducts? {
    guard actions.contains(where: { !$0.products.isEmpty }), let products else { return nil }
    return try products.built { onEvent(.buildingProducts(products.names)) }
  }

  func key(of action: Action, built: BuiltProducts?) -> ActionKey {
    ActionKey(
      action, toolchain: toolchain.identity,
      products: action.products.isEmpty ? nil : built?.digest, sandbox: sandbox.identity,
      tracer: action.isTraced ? Tracer.identity : "")
  }

  func lookUp(_ key: ActionKey) -> LookUp {
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
  var moduleFolder: LocalFolder? {
    cache.map { LocalFolder(Toolchain.parent(of: $0.folder.path)).folder("modules") }
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
