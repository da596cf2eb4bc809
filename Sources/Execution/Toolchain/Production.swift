import Snippets

/// Compiles the programs of some actions, each program once, and finishes each action as soon as its
/// programs are there.
struct Production: Sendable {
  /// An action, by its place among all that were asked for.
  struct Order: Sendable {
    var index: Int
    var action: Action
    var reason: ExecutionEvent.MissReason
    /// That it takes long is said once.
    let slow = Once()
  }

  let workshop: Workshop
  let orders: [Order]
  let batching: Batching
  /// How many compilers or programs are at work at one time.
  let width: Int
  let onEvent: @Sendable (ExecutionEvent) -> Void

  private enum Step<Value: Sendable>: Sendable {
    case compiled([Workshop.CompiledProgram])
    case finished(Int, Value)
    case failed(ExecutionFailure)
    /// The action at that position has been running for so long that it probably sleeps.
    case sleepy(Int)
  }

  /// Longer than nearly all programs of a page run; a deadlock that a page shows waits for its time
  /// limit, and others need not wait with it.
  private static let sleepy = Duration.milliseconds(250)

  /// Gives back what `finish` made of each order, in their order.
  ///
  /// - Throws: the first failure of the machine; nothing new is begun after it.
  func finished<Value: Sendable>(
    _ finish:
      @escaping @Sendable (Order, [Workshop.CompiledProgram]) async throws(ExecutionFailure)
      -> Value
  ) async throws(ExecutionFailure) -> [Value] {
    let jobs = orders.map { order in
      order.action.roles.map { CompileJob($0, for: order.action.goal) }
    }
    let (batches, server) = try batches(of: WorkQueue.distinct(jobs))
    let steps = await withTaskGroup(of: Step<Value>.self) { group in
      var queue = WorkQueue(jobs: jobs, batches: batches)
      var values: [(Int, Result<Value, ExecutionFailure>)] = []
      var begun: Set<Int> = []
      var running: Set<Int> = []
      var places = WorkPlaces(width)
      var isFailed = false
      while true {
        while places.isFree, !isFailed, let unit = queue.next() {
          places.take()
          switch unit {
          case .compile(let batch):
            let wanting = batch.jobs.map { queue.positions(wanting: $0) }
            for position in wanting.joined() where begun.insert(position).inserted {
              begin(orders[position])
            }
            let names = wanting.map { orders[$0[0]] }
            group.addTask { await self.step(compiling: batch, for: names, with: server) }
          case .run(let position, let programs):
            running.insert(position)
            group.addTask { await self.step(finishing: position, programs, with: finish) }
            group.addTask { await Self.patience(with: position) }
          }
        }
        guard !places.areAllFree, let step = await group.next() else {
          group.cancelAll()
          return values
        }
        switch step {
        case .sleepy(let position): if running.contains(position) { places.lend(for: position) }
        case .compiled(let programs):
          places.leave()
          queue.add(programs)
        case .finished(let position, let value):
          running.remove(position)
          places.leave(position)
          values.append((position, .success(value)))
        case .failed(let failure):
          places.leave()
          isFailed = true
          values.append((orders.count, .failure(failure)))
        }
      }
    }
    var values: [Value] = []
    for (_, value) in steps.sorted(by: { $0.0 < $1.0 }) { values.append(try value.get()) }
    return values
  }

  /// What is to be compiled together, and what that is done with.
  private func batches(
    of jobs: [CompileJob]
  ) throws(ExecutionFailure) -> ([CompileBatch], CompileServer?) {
    let alone = jobs.map { CompileBatch(jobs: [$0]) }
    guard batching != .off else { return (alone, nil) }
    let batches = CompileBatch.plan(jobs, width: width)
    guard batches.contains(where: { $0.jobs.count > 1 }) else { return (alone, nil) }
    do throws(ExecutionFailure) {
      if let obstacle = workshop.batchingObstacle { throw ExecutionFailure(obstacle) }
      return (batches, try workshop.server())
    } catch {
      guard batching != .require else {
        throw ExecutionFailure(
          "Programs cannot be compiled in batches: \(error.problem)",
          remedy: "Leave out --batch=require")
      }
      for order in orders { tell(order, apart: error.problem) }
      return (alone, nil)
    }
  }

  private static func patience<Value>(with position: Int) async -> Step<Value> {
    do { try await Task.sleep(for: sleepy) } catch {
      // Everything is done, and nobody looks at this any more.
    }
    return .sleepy(position)
  }

  private func begin(_ order: Order) {
    onEvent(.started(index: order.index, name: order.action.name, reason: order.reason))
  }

  private func tell(_ order: Order, apart reason: String) {
    onEvent(.notBatched(index: order.index, name: order.action.name, reason: reason))
  }

  private func step<Value>(
    finishing position: Int, _ programs: [Workshop.CompiledProgram],
    with finish:
      @Sendable (Order, [Workshop.CompiledProgram]) async throws(ExecutionFailure) -> Value
  ) async -> Step<Value> {
    let alarm = Task { await warn(orders[position]) }
    defer { alarm.cancel() }
    do throws(ExecutionFailure) {
      return .finished(position, try await finish(orders[position], programs))
    } catch {
      return .failed(error)
    }
  }

  /// `orders` has one for each program: the first that wants it.
  private func step<Value>(
    compiling batch: CompileBatch, for orders: [Order], with server: CompileServer?
  ) async -> Step<Value> {
    do throws(ExecutionFailure) {
      guard batch.jobs.count > 1, let server else {
        return .compiled([try await compiledAlone(batch.jobs[0], for: orders[0])])
      }
      var programs: [Workshop.CompiledProgram] = []
      for (program, order) in zip(try await workshop.compiled(batch, with: server), orders) {
        programs.append(try await settled(program, for: order))
      }
      return .compiled(programs)
    } catch {
      return .failed(error)
    }
  }

  /// A program that is refused alone as well is the author's matter, and no way round.
  private func settled(
    _ program: Workshop.BatchedProgram, for order: Order
  ) async throws(ExecutionFailure) -> Workshop.CompiledProgram {
    switch program.outcome {
    case .done(let compiled):
      return .init(job: program.job, compiled: compiled, seconds: program.seconds)
    case .alone(let reason):
      let alone = try await compiledAlone(program.job, for: order)
      guard alone.compiled.isCompiled else { return alone }
      guard batching != .require else {
        throw ExecutionFailure(
          "'\(program.job.program.name)' cannot be compiled in a batch: \(reason)",
          remedy: "Leave out --batch=require")
      }
      tell(order, apart: reason)
      return alone
    }
  }

  private func compiledAlone(
    _ job: CompileJob, for order: Order
  ) async throws(ExecutionFailure) -> Workshop.CompiledProgram {
    let alarm = Task { await warn(order) }
    defer { alarm.cancel() }
    let start = ContinuousClock.now
    let compiled = try await workshop.compiled(job) {
      onEvent(.fellBack(index: order.index, name: order.action.name))
    }
    return .init(
      job: job, compiled: compiled, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private func warn(_ order: Order) async {
    do { try await Task.sleep(for: .seconds(5)) } catch { return }
    if order.slow.isFirst() { onEvent(.slow(index: order.index, name: order.action.name)) }
  }
}
