extension CauseFinder {
  /// What made a descriptor ready is what the process then found there.
  mutating func findReadiness() {
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
  mutating func findRoom() {
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

  // MARK: News of files

  /// Who watches a folder is told of each change, in order.
  ///
  /// The kernel joins equal news that nobody has read yet, and does not say who was meant. So it is
  /// known only where one process made as many such changes as another heard of.
  mutating func findNews() {
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
}
