import Execution
import Synchronization

/// Notices whether a build had to run something.
///
/// A class, because the workers of an executor tell it from several threads.
final class NoOpWatch: Sendable {
  private let ran = Mutex(false)

  var hasRun: Bool { ran.withLock { $0 } }

  func note(_ event: ExecutionEvent) {
    if case .cached = event { return }
    ran.withLock { $0 = true }
  }
}
