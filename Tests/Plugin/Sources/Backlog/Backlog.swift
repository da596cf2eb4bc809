import DequeModule

/// Work that waits for its turn.
public struct Backlog {
  private var waiting: Deque<String> = []

  public init() {}

  public mutating func add(_ work: String) { waiting.append(work) }

  public mutating func addUrgent(_ work: String) { waiting.prepend(work) }

  public mutating func next() -> String? { waiting.popFirst() }
}
