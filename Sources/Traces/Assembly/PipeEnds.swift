/// Which descriptors of a process are ends of which channels.
struct PipeEnds: Sendable, Hashable {
  enum Side: String, Sendable, Hashable {
    case read, write, both
  }

  struct End: Sendable, Hashable {
    /// What identifies the channel, for a socket that of the bytes that it sends.
    var channel: String
    var side: Side
  }

  private var ends: [Int: End] = [:]

  subscript(descriptor: Int) -> End? { ends[descriptor] }

  /// The channels that the process can write into, sorted.
  var writable: [String] {
    Set(ends.values.filter { $0.side != .read }.map(\.channel)).sorted()
  }

  mutating func open(_ descriptor: Int, _ end: End) { ends[descriptor] = end }

  mutating func copy(_ descriptor: Int, to other: Int) { ends[other] = ends[descriptor] }

  /// Closes a descriptor; the channel that the process cannot write into any more, if there is one.
  mutating func close(_ descriptor: Int) -> String? {
    guard let end = ends.removeValue(forKey: descriptor), end.side != .read else { return nil }
    let isLast = !ends.values.contains { $0.channel == end.channel && $0.side != .read }
    return isLast ? end.channel : nil
  }
}
