/// What a process has of its parent's when it is born, and what becomes of it.
struct ProcessState: Sendable, Hashable {
  struct Mapping: Sendable, Hashable {
    var start: UInt64
    var count: UInt64
    /// The memory that is mapped.
    var key: ObjectKey
  }

  var ends = PipeEnds()
  /// By descriptor: what identifies an eventfd and its like, which strace calls all by one name, and
  /// a network socket, which has another name whenever it is bound or connected.
  private(set) var identities: [Int: String] = [:]
  private var identityCount = 0
  private var flags: [Int: DescriptorFlags] = [:]
  /// What it has asked epoll(7) to watch.
  var watches: [Watch] = []
  /// The paths that it has asked inotify(7) to watch: by what identifies the descriptor, and by the
  /// number that the kernel gave.
  var watchedPaths: [String: [Int: String]] = [:]
  var mappings: [Mapping] = []
  /// Signals that have a handler.
  var handled: Set<String> = []
  /// What identifies the files that the program's own lines have used: of these, what another
  /// program does that it becomes is told, too.
  var files: Set<String> = []
  /// It runs a program that is not the snippet's.
  var isForeign = false
  /// The last line of the program that is known to have been run.
  var line: Int?

  /// What identifies a word of memory, in all processes that share it.
  func memory(at address: UInt64) -> String {
    guard let mapping = mapping(at: address) else { return "private \(address)" }
    return "\(mapping.key.identity) + \(address - mapping.start)"
  }

  func mapping(at address: UInt64) -> Mapping? {
    mappings.last { $0.start <= address && address - $0.start < $0.count }
  }

  mutating func identify(_ descriptor: Int, as identity: String) {
    identities[descriptor] = identity
  }

  /// Of something that strace has no number for.
  mutating func newIdentity(by pid: Int) -> String {
    identityCount += 1
    return "number \(identityCount) of \(pid)"
  }

  mutating func copyIdentity(_ descriptor: Int, to other: Int) {
    identities[other] = identities[descriptor]
  }

  /// Closes a descriptor; gives what the process cannot do any more with the channel behind it.
  mutating func close(_ descriptor: Int) -> [PipeEnds.End] {
    identities[descriptor] = nil
    flags[descriptor] = nil
    watches.removeAll { $0.descriptor.number == descriptor }
    return ends.close(descriptor)
  }

  // MARK: Flags

  mutating func setFlags(_ descriptor: Int, _ new: DescriptorFlags) { flags[descriptor] = new }

  mutating func set(_ flag: DescriptorFlags, _ descriptor: Int, to isSet: Bool) {
    if isSet {
      flags[descriptor, default: []].insert(flag)
    } else {
      flags[descriptor]?.remove(flag)
    }
  }

  func has(_ flag: DescriptorFlags, _ descriptor: Int) -> Bool {
    flags[descriptor]?.contains(flag) ?? false
  }

  /// Becomes another program, which has neither handlers nor the descriptors that are closed then.
  mutating func exec() -> [PipeEnds.End] {
    handled = []
    let closed = flags.filter { $0.value.contains(.closesOnExec) }.keys.sorted()
    return closed.flatMap { close($0) }
  }
}
