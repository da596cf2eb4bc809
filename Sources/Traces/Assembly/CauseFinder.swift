/// Which event made which other one possible: found by what was passed, and to whom, never by when.
struct CauseFinder {
  private(set) var causes: Set<TraceCause> = []

  private let family: Family
  private let drafts: [Draft]
  /// All deeds of all events, in their order.
  private let deeds: [(event: Int, deed: Deed)]
  /// What was sent and not yet received.
  private var taken: Set<Int> = []
  private var traffic: [String: ChannelTraffic] = [:]
  /// By channel and process: the event with which it gave up its last descriptor for writing.
  private var leaving: [String: [Int: Int]] = [:]
  /// The same for reading.
  private var leavingReading: [String: [Int: Int]] = [:]
  /// By channel: the event that ended it for all who have a descriptor.
  private var shutdowns: [String: Int] = [:]

  /// Files that were changed, perhaps, by calls that are no events.
  private let untoldChanges: Set<FileChange>

  init(_ drafts: [Draft], of family: Family, _ untoldChanges: Set<FileChange>) {
    self.family = family
    self.untoldChanges = untoldChanges
    self.drafts = drafts
    deeds = drafts.indices.flatMap { event in drafts[event].deeds.map { (event, $0) } }
    findBirths()
    findData()
    findEnds()
    findMessages()
    findSignals()
    findMeetings()
    findWakes()
    findNews()
    findReadiness()
    findRoom()
    findUnlocks()
  }

  private mutating func add(_ from: Int, _ to: Int, _ kind: TraceCause.Kind, _ label: String) {
    guard from != to, process(from) != process(to) else { return }
    causes.insert(TraceCause(from: from, to: to, kind: kind, label: label))
  }

  private func process(_ event: Int) -> Int { drafts[event].event.process }

  // MARK: Births and ends

  private mutating func findBirths() {
    for case (let event, .bears(let pid)) in deeds {
      guard let child = family.index(of: pid),
        let first = drafts.firstIndex(where: { $0.event.process == child })
      else { continue }
      add(event, first, .birth, drafts[event].event.name)
    }
    for case (let event, .reaps(let pid)) in deeds {
      addEnding(of: pid, event)
    }
  }

  // MARK: Bytes

  private mutating func findData() {
    for (event, deed) in deeds {
      switch deed {
      case .writes(let channel, let count, let bytes): note(event, channel, wrote: count, bytes)
      case .adds(let counter, let number): note(event, counter, wrote: number, [])
      case .reads(let channel, let count, let bytes): note(event, channel, read: count, bytes)
      case .takes(let counter, let number): note(event, counter, read: number, [])
      case .peeks(let channel, let count, let bytes):
        note(event, channel, read: count, bytes, isPeek: true)
      default: continue
      }
    }
    for channel in traffic.keys { traffic[channel]?.match() }
    for reading in traffic.values.flatMap(\.readings) {
      for origin in reading.origins { addData(origin.event, reading.event, origin.count) }
    }
  }

  private mutating func note(
    _ event: Int, _ channel: String, wrote count: Int, _ bytes: [UInt8]
  ) {
    traffic[channel, default: ChannelTraffic()].add(
      .init(event: event, process: process(event), count: count, bytes: bytes))
  }

  private mutating func note(
    _ event: Int, _ channel: String, read count: Int, _ bytes: [UInt8], isPeek: Bool = false
  ) {
    traffic[channel, default: ChannelTraffic()].add(
      .init(
        event: event, process: process(event), count: count, bytes: bytes, isPeek: isPeek))
  }

  private mutating func addData(_ writer: Int, _ event: Int, _ count: Int) {
    let passes = drafts[writer].deeds.contains(.passesDescriptors)
    let adds = drafts[writer].deeds.contains { if case .adds = $0 { true } else { false } }
    add(
      writer, event, passes ? .descriptor : .data,
      passes ? "descriptor" : adds ? "+\(count)" : "\(count) B")
  }

  private mutating func findEnds() {
    for (event, deed) in deeds {
      switch deed {
      case .leaves(let channel): leaving[channel, default: [:]][process(event)] = event
      case .leavesReading(let channel):
        leavingReading[channel, default: [:]][process(event)] = event
      case .shutsDown(let channel): shutdowns[channel] = shutdowns[channel] ?? event
      default: continue
      }
    }
    for case (let event, .reads(let channel, 0, _)) in deeds { addEnd(of: channel, event, "EOF") }
    for case (let event, .peeks(let channel, 0, _)) in deeds { addEnd(of: channel, event, "EOF") }
  }

  private mutating func addEnd(of channel: String, _ event: Int, _ label: String) {
    if let shutdown = shutdowns[channel] { return add(shutdown, event, .endOfFile, label) }
    for last in (leaving[channel] ?? [:]).values { add(last, event, .endOfFile, label) }
  }

  private mutating func findMessages() {
    for case (let event, .receives(let queue, let body, let rank)) in deeds {
      let index = firstUntaken { deed in
        guard case .sends(queue, body, let sent) = deed else { return false }
        // Who does not ask for the priority is not told.
        return rank.isEmpty || sent == rank
      }
      guard let index else { continue }
      take(index, for: event, .data, "\(body.count) B")
    }
  }

  // MARK: Signals

  private mutating func findSignals() {
    for case (let event, .isSignaledByEnd(let pid)) in deeds {
      if let end = end(of: pid) { add(end, event, .signal, "SIGCHLD") }
    }
    for case (let event, .isSignaled(let sender, let name, let value)) in deeds {
      let pid = family.members[process(event)].pid
      guard
        let index = firstUntaken(where: { deed, other in
          guard case .signals(let target, name, value) = deed else { return false }
          let isMeant = target == pid || target <= 0
          return isMeant && process(other) != process(event)
            && (sender == 0 || family.index(of: sender) == process(other))
        })
      else { continue }
      take(index, for: event, .signal, name)
    }
  }

  // MARK: Meetings

  private mutating func findMeetings() {
    for case (let event, .accepts(let connection, _)) in deeds {
      guard let index = firstUntaken(where: { $0 == .connects(to: connection) }) else { continue }
      take(index, for: event, .connection, "connect")
    }
    for case (let event, .waitsForWriter(let fifo)) in deeds {
      guard
        let index = firstUntaken(where: { deed, other in
          deed == .opensToWrite(fifo) && process(other) != process(event)
        })
      else { continue }
      take(index, for: event, .connection, "open")
    }
  }

  private mutating func findWakes() {
    var left: [Int: Int] = [:]
    for case (let event, .isWoken(let word)) in deeds {
      findWaker(of: event, at: word, countMin: 0, &left)
    }
    // Who was spared its sleep was not asleep to be counted by the one who came between.
    for case (let event, .isSpared(let word)) in deeds {
      findWaker(of: event, at: word, countMin: 1, &left)
    }
  }

  /// The first call that woke more than are known yet, `left`, or at least tried to wake `countMin`.
  private mutating func findWaker(
    of event: Int, at word: String, countMin: Int, _ left: inout [Int: Int]
  ) {
    let waker = deeds.first { other, deed in
      guard case .wakes(word, let count) = deed, process(other) != process(event) else {
        return false
      }
      return left[other, default: max(count, countMin)] > 0
    }
    guard let waker, case .wakes(_, let count) = waker.deed else {
      if let death = onlyDeath(besides: event) { add(death, event, .wake, "owner died") }
      return
    }
    left[waker.event, default: max(count, countMin)] -= 1
    add(waker.event, event, .wake, "wake")
  }

  /// Nobody woke the sleeper, so the kernel did, as it does when the owner of a robust mutex dies.
  private func onlyDeath(besides event: Int) -> Int? {
    let deaths = drafts.indices.filter { index in
      let other = drafts[index].event
      return other.kind == .end && other.name.hasPrefix("killed")
        && process(index) != process(event)
    }
    return deaths.count == 1 ? deaths[0] : nil
  }

  // MARK: News of files

  /// Who watches a folder is told of each change, in order.
  ///
  /// The kernel joins equal news that nobody has read yet, and does not say who was meant. So it is
  /// known only where one process made as many such changes as another heard of.
  private mutating func findNews() {
    var heard: [Deed: [Int]] = [:]
    var made: [FileChange: [Int]] = [:]
    for (event, deed) in deeds {
      if case .hears = deed { heard[deed, default: []].append(event) }
      if case .changes(let change) = deed { made[change, default: []].append(event) }
    }
    for case (.hears(let change, _), let events) in heard where !untoldChanges.contains(change) {
      let makers = made[change] ?? []
      guard makers.count == events.count, Set(makers.map(process)).count == 1,
        Set(events.map(process)).count == 1
      else { continue }
      for (maker, event) in zip(makers, events) { add(maker, event, .wake, change.kind.rawValue) }
    }
  }

  // MARK: Readiness

  /// What made a descriptor ready is what the process then found there.
  private mutating func findReadiness() {
    for (event, deed) in deeds {
      switch deed {
      case .findsReadable(let channel, let isByEdge): addReady(event, channel, isByEdge)
      case .findsHangUp(let channel): addEnd(of: channel, event, "hang-up")
      case .findsNoReader(let channel):
        for last in (leavingReading[channel] ?? [:]).values { add(last, event, .wake, "hang-up") }
      case .findsMessage(let queue):
        addSameCause(as: event, .data, "ready", .wake) { deed in
          if case .receives(queue, _, _) = deed { true } else { false }
        }
      case .findsConnection(let listener):
        addSameCause(as: event, .connection, "connect", .connection) { deed in
          if case .accepts(_, listener) = deed { true } else { false }
        }
      case .findsSignal(let file):
        addSameCause(as: event, .signal, nil, .signal) { $0 == .takesSignals(at: file) }
      case .findsNews(let file):
        addSameCause(as: event, .wake, "ready", .wake) { deed in
          if case .hears(_, file) = deed { true } else { false }
        }
      case .findsEnd(let pid): addEnding(of: pid, event)
      default: continue
      }
    }
  }

  /// Who was told that there is no room, and then that there is, owes it to somebody who took out.
  ///
  /// With one who can have done it, that is known; of several reads in a row nobody can say which.
  private mutating func findRoom() {
    let order = EventReach(drafts.map(\.event), causes)
    for case (let event, .findsRoom(let channel)) in deeds {
      guard let full = lastRefusal(of: channel, before: event) else { continue }
      let possible = Set(deeds.filter { takes($0.deed, from: channel) }.map(\.event)).filter {
        process($0) != process(event) && !order.leads(from: $0, to: full)
          && !order.leads(from: event, to: $0)
      }
      if possible.count == 1, let taker = possible.first { add(taker, event, .wake, "ready") }
    }
  }

  /// The event in which the process found a channel full; nothing when it knows better since.
  private func lastRefusal(of channel: String, before event: Int) -> Int? {
    let last = deeds.last { other, deed in
      guard other < event, process(other) == process(event) else { return false }
      switch deed {
      case .findsFull(channel), .findsRoom(channel), .writes(channel, _, _), .adds(channel, _),
        .sends(channel, _, _):
        return true
      default: return false
      }
    }
    guard let last, last.deed == .findsFull(channel) else { return nil }
    return last.event
  }

  private func takes(_ deed: Deed, from channel: String) -> Bool {
    switch deed {
    case .reads(channel, let count, _): count > 0
    case .takes(channel, _), .receives(channel, _, _): true
    default: false
    }
  }

  private mutating func addReady(_ event: Int, _ channel: String, _ isByEdge: Bool) {
    switch traffic[channel, default: ChannelTraffic()].front(
      for: process(event), at: event, byEdge: isByEdge)
    {
    case .bytes(let writer): add(writer, event, .wake, "ready")
    case .endOfFile: addEnd(of: channel, event, "hang-up")
    case .unknown: return
    }
  }

  private mutating func addEnding(of pid: Int, _ event: Int) {
    if let end = end(of: pid) { add(end, event, .ending, drafts[end].event.name) }
  }

  private func end(of pid: Int) -> Int? {
    guard let child = family.index(of: pid) else { return nil }
    return drafts.lastIndex { $0.event.process == child && $0.event.kind == .end }
  }

  /// Gives `event` the first cause of the next call of its process that did what is asked for.
  private mutating func addSameCause(
    as event: Int, _ kind: TraceCause.Kind, _ label: String?, _ newKind: TraceCause.Kind,
    where isMeant: (Deed) -> Bool
  ) {
    let next = deeds.first { other, deed in
      other > event && process(other) == process(event) && isMeant(deed)
    }
    guard let next,
      let cause = causes.filter({ $0.to == next.event && $0.kind == kind }).min()
    else { return }
    add(cause.from, event, newKind, label ?? cause.label)
  }

  // MARK: Locks

  private mutating func findUnlocks() {
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

  // MARK: Taking

  private func firstUntaken(where isWanted: (Deed) -> Bool) -> Int? {
    firstUntaken { deed, _ in isWanted(deed) }
  }

  /// The first deed that fits and that nothing has been matched with.
  private func firstUntaken(where isWanted: (Deed, Int) -> Bool) -> Int? {
    deeds.indices.first { index in
      !taken.contains(index) && isWanted(deeds[index].deed, deeds[index].event)
    }
  }

  /// Matches a deed with an event, so that no other event is matched with it.
  private mutating func take(
    _ index: Int, for event: Int, _ kind: TraceCause.Kind, _ label: String
  ) {
    taken.insert(index)
    add(deeds[index].event, event, kind, label)
  }
}
