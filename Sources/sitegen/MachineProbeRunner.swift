import Execution
import Pipeline
import Snippets
import Synchronization

/// Runs prepared programs on this machine, under the circumstances of a regime.
///
/// A class, because it owns what keeps the processors busy while that is asked for.
final class MachineProbeRunner: ProbeRunner {
  private let prepared: PreparedActions
  private let processors: Int
  private let load = Mutex<BusyProcessors?>(nil)

  init(_ prepared: PreparedActions, processors: Int) {
    self.prepared = prepared
    self.processors = processors
  }

  func enter(_ regime: Regime) async {
    let busy = regime == .underLoad ? BusyProcessors(count: processors) : nil
    load.withLock { $0 = busy }
  }

  func run(
    _ index: Int, under regime: Regime
  ) async throws(ExecutionFailure) -> ActionResult.Run {
    try await prepared.run(
      index,
      under: RunConditions(
        processor: regime == .oneCore ? index % processors : nil,
        randomizesAddresses: regime == .randomAddresses))
  }
}
