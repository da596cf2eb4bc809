/// Which event made which other one possible: found by what was passed, and to whom, never by when.
struct CauseFinder {
  private(set) var causes: Set<TraceCause> = []

  private let family: Family
  let drafts: [Draft]
  /// All deeds of all events, in their order.
  let deeds: [(event: Int, deed: Deed)]
  /// What was sent and not yet received.
  private var taken: Set<Int> = []
  private(set) var traffic: [String: ChannelTraffic] = [:]
  /// By channel and process: the event with which it gave up its last descriptor for writing.
  private(set) var leaving: [String: [Int: Int]] = [:]
  /// The same for reading.
  private(set) var leavingReading: [String: [Int: Int]] = [:]
  /// By channel: the event that ended it for all who have a descriptor.
  private var shutdowns: [String: Int] = [:]
  /// Files that were changed, perhaps, by calls that are no events.
  let untoldChanges: Set<FileChange>

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

  mutating func add(_ from: Int, _ to: Int, _ kind: TraceCause.Kind, _ label: String) {
    guard from != to, process(from) != process(to) else { return }
    causes.insert(TraceCause(from: from, to: to, kind: kind, label: label))
  }

  func process(_ event: Int) -> Int { drafts[event].event.process }

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

  mutating func addEnding(of pid: Int, _ event: Int) {
    if let end = end(of: pid) { add(end, event, .ending, drafts[end].event.name) }
  }

  private func end(of pid: Int) -> Int? {
    guard let child = family.index(of: pid) else { return nil }
    return drafts.lastIndex { $0.event.process == child && $0.event.kind == .end }
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

  mutating func addEnd(of channel: String, _ event: Int, _ label: String) {
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
