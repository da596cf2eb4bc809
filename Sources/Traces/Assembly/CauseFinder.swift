/// Which event made which other one possible: found by what was passed, and to whom, never by when.
struct CauseFinder {
  private(set) var causes: Set<TraceCause> = []

  private let family: Family
  private let drafts: [Draft]
  /// All deeds of all events, in their order.
  private let deeds: [(event: Int, deed: Deed)]
  /// What was sent and not yet received.
  private var taken: Set<Int> = []

  init(_ drafts: [Draft], of family: Family) {
    self.family = family
    self.drafts = drafts
    deeds = drafts.indices.flatMap { event in drafts[event].deeds.map { (event, $0) } }
    findBirths()
    findData()
    findEnds()
    findMessages()
    findSignals()
    findMeetings()
    findWakes()
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
      guard let child = family.index(of: pid),
        let end = drafts.lastIndex(where: { $0.event.process == child && $0.event.kind == .end })
      else { continue }
      add(end, event, .ending, drafts[end].event.name)
    }
  }

  // MARK: Bytes

  private mutating func findData() {
    var streams: [String: ByteStream] = [:]
    for case (let event, .writes(let channel, let count, let bytes)) in deeds {
      streams[channel, default: ByteStream()].write(event, count: count, bytes: bytes)
    }
    for case (let event, .reads(let channel, let count, let bytes)) in deeds where count > 0 {
      for (writer, count) in streams[channel, default: ByteStream()].read(count, bytes: bytes) {
        let passes = drafts[writer].deeds.contains(.passesDescriptors)
        add(writer, event, passes ? .descriptor : .data, passes ? "descriptor" : "\(count) B")
      }
    }
  }

  private mutating func findEnds() {
    var leaving: [String: [Int: Int]] = [:]
    for case (let event, .leaves(let channel)) in deeds {
      leaving[channel, default: [:]][process(event)] = event
    }
    for case (let event, .reads(let channel, 0, _)) in deeds {
      for last in (leaving[channel] ?? [:]).values { add(last, event, .endOfFile, "EOF") }
    }
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
    for case (let event, .accepts(let connection)) in deeds {
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
      let waker = deeds.first { other, deed in
        guard case .wakes(word, let count) = deed, process(other) != process(event) else {
          return false
        }
        return left[other, default: count] > 0
      }
      guard let waker, case .wakes(_, let count) = waker.deed else {
        if let death = onlyDeath(besides: event) { add(death, event, .wake, "owner died") }
        continue
      }
      left[waker.event] = left[waker.event, default: count] - 1
      add(waker.event, event, .wake, "wake")
    }
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
