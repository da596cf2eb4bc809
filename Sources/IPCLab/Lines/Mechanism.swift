/// A mechanism of communication that is measured beside the others.
public enum Mechanism: String, CaseIterable, Sendable {
  case pipe
  case fifo = "FIFO"
  case unixSocket = "Unix socket"
  case sequencedPackets = "Unix SEQPACKET"
  case tcp = "TCP"
  case udp = "UDP"
  case messageQueue = "message queue"
  case eventCounter = "eventfd"
  case signal
  case sharedMemory = "shared memory"
  case spinning = "spinning"

  /// Two lines, one for each direction.
  ///
  /// To be made before `fork`; the parent sends `there` and receives `back`.
  public func conversation() throws -> (there: Line, back: Line) {
    switch self {
    case .pipe: return (try .pipe(), try .pipe())
    case .fifo: return (try .fifo("/tmp/there"), try .fifo("/tmp/back"))
    case .unixSocket: return try sockets(.stream)
    case .sequencedPackets: return try sockets(.sequencedPackets)
    case .tcp: return try Line.tcp()
    case .udp: return try Line.udp()
    case .messageQueue: return (try .messageQueue("/there"), try .messageQueue("/back"))
    case .eventCounter: return (try .eventCounter(), try .eventCounter())
    case .signal: return try Line.signals()
    case .sharedMemory: return (try .slot(), try .slot())
    case .spinning: return (try .spinningSlot(), try .spinningSlot())
    }
  }

  private func sockets(_ kind: SocketKind) throws -> (there: Line, back: Line) {
    let pair = try SocketPair(kind)
    return Line.streams(pair.ours, pair.theirs)
  }
}
