/// What the log tells of the kernel's objects all together, before any process's story is told.
struct ObjectDirectory {
  private var fifos: Set<String> = []
  private var queues: Set<String> = []
  /// Pipes and sockets that the traced processes made; any other was there before them.
  private var made: Set<String> = []
  /// For the end of a local socket, and for what socket(2) called one of the network, the connection
  /// that it later became part of.
  private var connections: [String: String] = [:]
  /// For a local socket's own end the other one: strace names it only once it has been accepted, and
  /// bytes may be sent before.
  private var peers: [String: String] = [:]
  /// The sockets that somebody accepts connections at.
  private var listeners: Set<String> = []
  /// The socket that is bound to a path.
  private var bound: [String: String] = [:]
  /// The addresses that sockets of UDP have or had.
  private var letterboxes: Set<String> = []
  /// The lasting name of a semaphore's file that was made under another.
  private var links: [String: String] = [:]

  init(of family: Family) {
    for member in family.members {
      var sockets: [Int: String] = [:]
      for (index, record) in member.records.enumerated() {
        guard case .call(let call) = record.content else { continue }
        note(call, later: member.records[(index + 1)...], &sockets)
      }
    }
  }

  /// `sockets` are the names that socket(2) gave to the descriptors of the process.
  private mutating func note(
    _ call: RawCall, later: ArraySlice<StraceRecord>, _ sockets: inout [Int: String]
  ) {
    for text in call.arguments + [call.result] {
      let end = SocketEnd(ObjectDirectory.target(text))
      noteConnection(end)
      if let end, end.family.hasPrefix("UDP") { letterboxes.insert(end.own) }
      if let end, let path = end.path, end.peer == nil { bound[path] = end.own }
    }
    switch call.name {
    case "mknod", "mknodat":
      guard call.has(flag: "S_IFIFO"), call.value != nil else { return }
      fifos.insert(ObjectDirectory.path(in: call))
    case "mq_open":
      if let name = StraceString(call.argument(0)) { queues.insert("/" + name.text) }
    case "link":
      if let from = StraceString(call.argument(0)), let to = StraceString(call.argument(1)) {
        links[from.text] = to.text
      }
    case "pipe", "pipe2":
      made.formUnion(RawDescriptor.all(in: call.argument(0)).map(\.target))
    case "socketpair":
      for end in RawDescriptor.all(in: call.argument(3)).compactMap({ SocketEnd($0.target) }) {
        noteConnection(end)
        made.insert(end.own)
      }
    case "listen":
      guard let socket = RawDescriptor(call.argument(0)), let end = SocketEnd(socket.target) else {
        return
      }
      listeners.formUnion([end.own, sockets[socket.number] ?? end.own])
    case "socket", "accept", "accept4":
      guard let result = RawDescriptor(call.result), let end = SocketEnd(result.target) else {
        return
      }
      made.insert(end.own)
      sockets[result.number] = end.own
    case "connect": noteConnect(call, later: later, sockets)
    default: return
    }
  }

  private mutating func noteConnection(_ end: SocketEnd?) {
    guard let end, let both = end.connection, let peer = end.peer, !end.isOfNetwork else { return }
    connections[end.own] = both
    if end.isLocal { connections[peer] = both }
    if end.isConnection { peers.merge([end.own: peer, peer: end.own]) { first, _ in first } }
  }

  /// Where bytes go that are written to a socket; nothing where it has no other end.
  func sending(_ end: SocketEnd?) -> String? {
    guard let end else { return nil }
    if end.family.hasPrefix("UDP") { return end.peer.map { "to \(letterbox($0))" } }
    return end.sending ?? (end.isConnection ? peers[end.own].map { "to \($0)" } : nil)
  }

  /// A network socket is named anew when it is connected.
  private mutating func noteConnect(
    _ call: RawCall, later: ArraySlice<StraceRecord>, _ sockets: [Int: String]
  ) {
    guard let before = RawDescriptor(call.argument(0)), let old = SocketEnd(before.target) else {
      return
    }
    made.insert(old.own)
    for case .call(let next) in later.lazy.map(\.content) {
      guard let after = RawDescriptor(next.argument(0)), after.number == before.number else {
        continue
      }
      guard let end = SocketEnd(after.target), let both = end.connection else { return }
      connections[sockets[before.number] ?? old.own] = both
      made.insert(end.own)
      return
    }
  }

  /// The path in a call's first two arguments, absolute where the folder is known.
  static func path(in call: RawCall) -> String {
    guard call.argument(0).hasPrefix("AT_FDCWD") else {
      return StraceString(call.argument(0))?.text ?? ""
    }
    let path = StraceString(call.argument(1))?.text ?? ""
    let folder = call.argument(0).dropFirst("AT_FDCWD<".count).dropLast()
    return path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
  }

  /// Where a datagram for an address goes: `{sa_family=AF_UNIX, sun_path="/tmp/lab"}`.
  func channel(toAddress argument: String) -> String? {
    guard let address = ObjectDirectory.address(in: argument) else { return nil }
    return "to \(bound[address] ?? letterbox(address))"
  }

  /// The address that the socket is known by to which letters for `address` come: its own, or that
  /// which stands for all of the machine.
  private func letterbox(_ address: String) -> String {
    guard !letterboxes.contains(address), let port = address.split(separator: ":").last else {
      return address
    }
    return ["0.0.0.0:\(port)", "[::]:\(port)"].first(where: letterboxes.contains) ?? address
  }

  /// `/tmp/lab`, `@lab` for a name without a file, `127.0.0.1:5000`, `[::1]:5000`.
  static func address(in argument: String) -> String? {
    guard let first = StraceString(within: argument)?.text else { return nil }
    if let path = argument.range(after: "sun_path=") {
      return argument[path].hasPrefix("@") ? "@\(first)" : first
    }
    guard let port = argument.range(after: "port=htons(") else { return nil }
    let host = first.contains(":") ? "[\(first)]" : first
    return "\(host):\(argument[port].prefix { $0.isNumber })"
  }

  static func target(_ text: String) -> String { RawDescriptor(text)?.target ?? "" }

  /// Whether it is where lines go that somebody outside reads, or input that came from outside.
  func isOutside(_ target: String) -> Bool {
    if target.hasPrefix("pipe:") { return !made.contains(target) }
    guard let end = SocketEnd(target), !end.isOfNetwork else { return false }
    return !made.contains(end.own)
  }

  /// `key` is that of the socket.
  func isListening(_ end: SocketEnd, _ key: ObjectKey) -> Bool {
    end.peer == nil && (listeners.contains(end.own) || listeners.contains(key.identity))
  }

  /// Files that belong to the machine and not to what a program is about.
  static func isSystem(_ path: String) -> Bool {
    system.contains { path.hasPrefix($0) } || path == "."
  }

  private static let system = [
    "/proc", "/sys/", "/etc/", "/usr/", "/lib", "/bin/", "/dev/null", "/dev/urandom", "/dev/tty",
    "/toolchain/",
  ]

  /// The object that a descriptor of a process leads to; nothing for one that was there before.
  func key(of descriptor: RawDescriptor, in state: ProcessState) -> ObjectKey? {
    var key = key(of: descriptor.target)
    let isNamedAnew =
      key?.kind == .event || SocketEnd(descriptor.target)?.isOfNetwork ?? false
    if isNamedAnew, let identity = state.identities[descriptor.number] { key?.identity = identity }
    return key
  }

  /// Nothing for an empty target.
  func key(of target: String) -> ObjectKey? {
    if target.isEmpty { return nil }
    if target.hasPrefix("pipe:") { return ObjectKey(.pipe, target) }
    if let end = SocketEnd(target) {
      let connection = end.isOfNetwork ? end.connection : nil
      return ObjectKey(.socket, connection ?? connections[end.own] ?? end.own)
    }
    if let file = EventFile(target: target) { return ObjectKey(.event, target, word: file.word) }
    if target.hasPrefix("anon_inode:") { return ObjectKey(.event, target) }
    let path = links[target] ?? target
    if fifos.contains(path) { return ObjectKey(.fifo, path, name: "fifo \(path)") }
    if queues.contains(path) { return ObjectKey(.queue, path, name: "queue \(path)") }
    return namedKey(of: path)
  }

  private func namedKey(of path: String) -> ObjectKey {
    let semaphores = "/dev/shm/sem."
    if path.hasPrefix(semaphores) {
      return ObjectKey(.semaphore, path, name: "semaphore /\(path.dropFirst(semaphores.count))")
    }
    if path.hasPrefix("/dev/shm/") {
      return ObjectKey(.page, path, name: "shared memory /\(path.dropFirst("/dev/shm/".count))")
    }
    if path.hasPrefix("/dev/mqueue/") {
      return ObjectKey(.queue, path, name: "queue /\(path.dropFirst("/dev/mqueue/".count))")
    }
    if path.hasPrefix("/memfd:") {
      return ObjectKey(.file, path, name: "memfd \(path.dropFirst("/memfd:".count))")
    }
    return ObjectKey(.file, path, name: path)
  }
}
