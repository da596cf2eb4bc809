/// All that went into a channel and came out of it, and which reading had bytes of which writing.
struct ChannelTraffic {
  struct Writing {
    var event: Int
    var process: Int
    var count: Int
    var bytes: [UInt8]
  }

  struct Reading {
    var event: Int
    var process: Int
    /// 0 at the end of the file.
    var count: Int
    var bytes: [UInt8]
    /// It took nothing out: tee(2), `MSG_PEEK`.
    var isPeek: Bool
    /// The writings that the bytes came from, and how many came from each.
    var origins: [(event: Int, count: Int)] = []
  }

  private(set) var writings: [Writing] = []
  /// In the order of each process's program.
  private(set) var readings: [Reading] = []
  /// What nobody has read.
  private(set) var rest = ByteStream()

  mutating func add(_ writing: Writing) {
    writings.append(writing)
    rest.write(
      writing.event, of: writing.process, count: writing.count, bytes: writing.bytes)
  }

  mutating func add(_ reading: Reading) { readings.append(reading) }

  /// Matches the readings with the writings, of which all have to be known.
  ///
  /// Of several readers, those whose bytes are known choose first.
  mutating func match() {
    let isShared = Set(readings.map(\.process)).count > 1
    let order = readings.indices.sorted { left, right in
      guard isShared, readings[left].bytes.isEmpty != readings[right].bytes.isEmpty else {
        return left < right
      }
      return !readings[left].bytes.isEmpty
    }
    for index in order where readings[index].count > 0 {
      let (count, bytes) = (readings[index].count, readings[index].bytes)
      if readings[index].isPeek {
        var copy = rest
        readings[index].origins = copy.read(count, bytes: bytes)
      } else {
        readings[index].origins = rest.read(count, bytes: bytes)
      }
    }
  }

  // MARK: What was there

  enum Front: Equatable {
    /// Bytes that this event wrote.
    case bytes(of: Int)
    case endOfFile
    /// Bytes of which nobody can say who wrote them, or nothing that is known of.
    case unknown
  }

  /// What `process` would have read at `event`.
  ///
  /// It is asked what it, or another, did read then, and never when. Where others read as well, or
  /// `byEdge` only what has come since counts, it is known only if all that was there was one's.
  func front(for process: Int, at event: Int, byEdge: Bool) -> Front {
    let own = readings.filter { $0.process == process }
    let later = own.first { $0.event > event }
    let isShared = readings.contains { $0.process != process && $0.count > 0 }
    if !isShared, !byEdge, let later {
      return later.origins.first.map { .bytes(of: $0.event) }
        ?? (later.count == 0 ? .endOfFile : .unknown)
    }
    let unread = self.unread(before: event, own)
    if unread.isEmpty { return .endOfFile }
    let writers = Set(unread.map(\.process))
    if !isShared, !byEdge, writers.count == 1 { return .bytes(of: unread[0].event) }
    return unread.count == 1 ? .bytes(of: unread[0].event) : .unknown
  }

  /// The writings of which `own` had not read all before `event`.
  private func unread(before event: Int, _ own: [Reading]) -> [Writing] {
    var taken: [Int: Int] = [:]
    for reading in own where reading.event < event && !reading.isPeek {
      for origin in reading.origins { taken[origin.event, default: 0] += origin.count }
    }
    return writings.filter { $0.count > taken[$0.event, default: 0] }
  }
}
