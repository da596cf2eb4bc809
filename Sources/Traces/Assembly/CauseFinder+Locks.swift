extension CauseFinder {
  mutating func findUnlocks() {
    var sections: [LockSection] = []
    var refusals: [(event: Int, lock: FileLock)] = []
    for (event, deed) in deeds {
      switch deed {
      case .locks(let lock):
        sections.append(LockSection(lock: lock, start: event, ends: ends(of: lock, after: event)))
      case .isRefused(let lock): refusals.append((event, lock))
      default: continue
      }
    }
    let finder = LockFinder(sections, refusals: refusals, among: drafts, causes: causes)
    for wake in finder.wakes { add(wake.from, wake.to, .wake, "unlock") }
  }

  /// Where a lock ended that was got at `start`: with an unlock, or with the file.
  private func ends(of lock: FileLock, after start: Int) -> [Int] {
    let unlocks = deeds.filter { event, deed in
      guard case .unlocks(let other) = deed else { return false }
      return other.place == lock.place && other.holder == lock.holder
        && (process(event) != process(start) || event > start)
    }
    let own = unlocks.first { process($0.event) == process(start) } ?? unlocks.first
    if let own { return [own.event] }
    switch lock.holder {
    case .openFile(let file): return (leaving[file] ?? [:]).values.sorted()
    case .process: return end(ofLocksIn: start).map { [$0] } ?? []
    }
  }

  /// A process loses its locks of a file when it closes any descriptor of the file, or ends.
  private func end(ofLocksIn start: Int) -> Int? {
    drafts.indices.first { index in
      let event = drafts[index].event
      return index > start && event.process == process(start)
        && (event.kind == .end || event.name == "close" && drafts[index].key == drafts[start].key)
    }
  }
}
