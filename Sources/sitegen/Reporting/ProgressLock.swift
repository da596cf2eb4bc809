import Synchronization

/// Lets one thread write at a time.
final class ProgressLock: Sendable {  // A class, because a mutex cannot be copied into closures.
  private let mutex = Mutex(())

  func hold(_ work: () -> Void) { mutex.withLock { _ in work() } }
}
