/// Which unlocks let which calls go on that waited for a lock.
///
/// Who came first is never asked of the log. Of two who exclude each other it is known where one of
/// the orders would be a circle: one got the lock before, by cause, the other let go of it.
struct LockFinder {
  /// From the event that let go to the one that got it.
  private(set) var wakes: Set<Wake> = []

  struct Wake: Hashable {
    var from: Int
    var to: Int
  }

  private let sections: [LockSection]
  /// By event: those that it made possible, the next of its process among them.
  private var effects: [[Int]]

  /// `refusals` are the events that did not get a lock, as another had it.
  init(
    _ sections: [LockSection], refusals: [(event: Int, lock: FileLock)], among drafts: [Draft],
    causes: Set<TraceCause>
  ) {
    self.sections = sections
    effects = [[Int]](repeating: [], count: drafts.count)
    guard sections.count > 1 else { return }
    for index in drafts.indices.dropFirst()
    where drafts[index].event.process == drafts[index - 1].event.process {
      effects[index - 1].append(index)
    }
    for cause in causes { effects[cause.from].append(cause.to) }
    for (event, lock) in refusals { note(event, refused: lock) }
    while addWakes() {}
  }

  /// If only one can have had it, that one had it before.
  private mutating func note(_ event: Int, refused lock: FileLock) {
    let refusal = LockSection(lock: lock, start: event, ends: [])
    let owners = sections.filter { $0.excludes(refusal) }
    if owners.count == 1 { effects[owners[0].start].append(event) }
  }

  /// Whether there was one more, which may tell of others.
  private mutating func addWakes() -> Bool {
    let count = wakes.count
    for section in sections where section.lock.waits {
      for earlier in sections where isNextBefore(section, earlier) {
        for end in earlier.ends where !leads(from: end, to: section.start) {
          wakes.insert(Wake(from: end, to: section.start))
          effects[end].append(section.start)
        }
      }
    }
    return wakes.count > count
  }

  private func isNextBefore(_ section: LockSection, _ earlier: LockSection) -> Bool {
    guard comes(earlier, before: section) else { return false }
    return !sections.contains { comes(earlier, before: $0) && comes($0, before: section) }
  }

  private func comes(_ one: LockSection, before other: LockSection) -> Bool {
    guard one.excludes(other), !one.ends.isEmpty else { return false }
    return other.ends.isEmpty || leads(from: one.start, to: other.start)
      || other.ends.contains { leads(from: one.start, to: $0) }
  }

  private func leads(from: Int, to: Int) -> Bool {
    var seen: Set<Int> = []
    var rest = [from]
    while let event = rest.popLast() {
      if event == to { return true }
      if seen.insert(event).inserted { rest += effects[event] }
    }
    return false
  }
}
