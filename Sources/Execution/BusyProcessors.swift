import Glibc
import Synchronization

/// Keeps processors busy from its making to its end, so that programs meet the scheduler at its
/// worst.
///
/// A class, because its threads end with the last one who knows it; they hold only the flag.
package final class BusyProcessors: Sendable {
  private let flag = Flag()

  /// With `count` threads, each of which wants a processor for itself.
  package init(count: Int) {
    for _ in 0..<count { flag.spin() }
  }

  deinit { flag.isOver.store(true, ordering: .relaxed) }

  private final class Flag: Sendable {
    let isOver = Atomic(false)

    func spin() {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(self)
      let error = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let flag = Unmanaged<Flag>.fromOpaque(argument).takeRetainedValue()
          while !flag.isOver.load(ordering: .relaxed) {}
          return nil
        }, box.toOpaque())
      guard error == 0 else { return box.release() }
      pthread_detach(thread)
    }
  }
}
