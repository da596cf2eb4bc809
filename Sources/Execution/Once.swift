import Synchronization

/// Tells the first caller from all later ones.
final class Once: Sendable {
  private let isDone = Atomic(false)

  func isFirst() -> Bool { !isDone.exchange(true, ordering: .relaxed) }
}
