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

  /// What the process can do with which channels: each side by itself, sorted.
  var all: [End] {
    let sides = ends.values.flatMap(PipeEnds.sides)
    return Set(sides).sorted { ($0.channel, $0.side.rawValue) < ($1.channel, $1.side.rawValue) }
  }

  mutating func open(_ descriptor: Int, _ end: End) { ends[descriptor] = end }

  mutating func copy(_ descriptor: Int, to other: Int) { ends[other] = ends[descriptor] }

  /// Closes a descriptor; gives what the process cannot do any more with its channel.
  mutating func close(_ descriptor: Int) -> [End] {
    guard let end = ends.removeValue(forKey: descriptor) else { return [] }
    let left = all
    return PipeEnds.sides(of: end).filter { !left.contains($0) }
  }

  private static func sides(of end: End) -> [End] {
    guard end.side == .both else { return [end] }
    return [End(channel: end.channel, side: .read), End(channel: end.channel, side: .write)]
  }
}
