/// What an event did that other events can be the cause or the effect of.
enum Deed: Sendable, Hashable {
  /// Made a process.
  case bears(pid: Int)
  /// Put bytes into a stream, or took them out; as much of them as is known.
  case writes(channel: String, count: Int, bytes: [UInt8])
  case reads(channel: String, count: Int, bytes: [UInt8])
  /// Saw bytes of a stream and left them there.
  case peeks(channel: String, count: Int, bytes: [UInt8])
  /// Added to an eventfd's number, or took from it.
  case adds(counter: String, Int)
  case takes(counter: String, Int)
  /// A whole message with its priority or type.
  case sends(queue: String, body: [UInt8], rank: String)
  case receives(queue: String, body: [UInt8], rank: String)
  /// Could not put in any more, and did not want to sleep: the channel or the queue was full.
  case findsFull(String)
  /// Gave up the last descriptor that its process had for writing into a channel, or for reading.
  case leaves(channel: String)
  case leavesReading(channel: String)
  /// Ended one direction of a connection, for all who have a descriptor of it.
  case shutsDown(channel: String)
  case signals(pid: Int, name: String, value: String)
  case isSignaled(by: Int, name: String, value: String)
  /// Was told with `SIGCHLD` that a child has ended.
  case isSignaledByEnd(of: Int)
  case connects(to: String)
  case accepts(from: String, at: String)
  /// Sent descriptors together with its bytes.
  case passesDescriptors
  case opensToWrite(String)
  case waitsForWriter(String)
  case wakes(String, count: Int)
  case isWoken(String)
  /// Was about to sleep when what it wanted to wait for had come.
  case isSpared(String)
  /// Got a lock of a file, gave it back, or did not get it because another had it.
  case locks(FileLock)
  case unlocks(FileLock)
  case isRefused(FileLock)
  case reaps(pid: Int)
  /// Took signals out of a signalfd.
  case takesSignals(at: String)
  /// Changed a file, or may have.
  case changes(FileChange)
  /// Took the news of such a change out of an inotify descriptor.
  case hears(FileChange, at: String)
  /// Was told that a descriptor is ready: that a channel has bytes or has come to its end, that
  /// nobody is left who writes, or who reads, that a channel or a queue has room, that a queue has a
  /// message, that somebody wants to be accepted, that a signal is pending, that files have changed, that a process has ended.
  case findsReadable(channel: String, isByEdge: Bool)
  case findsHangUp(channel: String)
  case findsNoReader(channel: String)
  case findsRoom(String)
  case findsMessage(queue: String)
  case findsConnection(at: String)
  case findsSignal(at: String)
  case findsNews(at: String)
  case findsEnd(pid: Int)
  case ends(pid: Int)

  /// Whether it gave up one side of a channel.
  var leavesChannel: Bool {
    switch self {
    case .leaves, .leavesReading: true
    default: false
    }
  }

  /// That the process has given up one side of a channel.
  init(leaving end: PipeEnds.End) {
    self = end.side == .read ? .leavesReading(channel: end.channel) : .leaves(channel: end.channel)
  }

  /// That a signal has come to process `pid`, from what siginfo says of it: `si_pid=6, si_int=7`;
  /// nothing where it came from the process itself, or from nobody that is known.
  init?(signal name: String, _ details: String, to pid: Int) {
    guard let sender = details.value(of: "si_pid").flatMap({ Int($0) }), sender != pid else {
      return nil
    }
    let shown = ShownText.signal(name)
    if let code = details.value(of: "si_code"), SignalRecord.isOfEnd(shown, code) {
      self = .isSignaledByEnd(of: sender)
    } else {
      self = .isSignaled(by: sender, name: shown, value: SignalRecord.value(in: details))
    }
  }
}
