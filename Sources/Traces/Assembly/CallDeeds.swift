/// What a system call did: to which object, and with which consequences for other processes.
struct CallDeeds {
  private(set) var key: ObjectKey?
  /// The end of a pipe that it was about.
  private(set) var end: PipeEnds.End?
  private(set) var deeds: [Deed] = []
  /// What each child begins with.
  private(set) var births: [Int: ProcessState] = [:]

  private let call: RawCall
  private let directory: ObjectDirectory
  private let descriptor: RawDescriptor?
  private let pid: Int

  init(
    of call: RawCall, by pid: Int, in directory: ObjectDirectory, changing state: inout ProcessState
  ) {
    self.call = call
    self.directory = directory
    self.pid = pid
    descriptor = RawDescriptor(call.argument(0))
    key = descriptor.flatMap { directory.key(of: $0.target) }
    noteSocket(&state)
    end = descriptor.flatMap { state.ends[$0.number] }
    if end?.channel != key?.identity { end = nil }
    notePrograms(&state)
    noteDescriptors(&state)
    noteMemory(&state)
    noteData()
    noteSignals(&state)
    noteMeetings()
  }

  static func effect(of call: RawCall) -> TraceEvent.Effect {
    switch call.name {
    case "pipe", "pipe2", "socket", "socketpair", "mknod", "mknodat", "memfd_create", "eventfd2",
      "msgget", "semget", "shmget", "timerfd_create", "signalfd4":
      return .makes
    case "open", "openat", "mq_open": return call.has(flag: "O_CREAT") ? .makes : .none
    case "mmap": return call.has(flag: "MAP_ANONYMOUS") ? .makes : .none
    case "write", "writev", "pwrite64", "sendto", "sendmsg", "mq_timedsend", "msgsnd":
      return .writes
    case "read", "readv", "pread64", "recvfrom", "recvmsg", "mq_timedreceive", "msgrcv":
      return .reads
    case "close", "munmap", "shmdt": return .closes
    default: return .none
    }
  }

  // MARK: Processes and programs

  private mutating func notePrograms(_ state: inout ProcessState) {
    if Family.births.contains(call.name), let child = call.value, !call.has(flag: "CLONE_THREAD") {
      deeds.append(.bears(pid: child))
      births[child] = state
    }
    if call.name == "execve", call.value != nil { state.handled = [] }
    if call.name == "wait4", let child = call.value, child > 0 { deeds.append(.reaps(pid: child)) }
    if call.name == "waitid", call.value != nil,
      let child = call.argument(2).value(of: "si_pid").flatMap({ Int($0) })
    {
      deeds.append(.reaps(pid: child))
    }
  }

  // MARK: Descriptors

  /// A connected socket is an end of two channels: it writes into one and reads from the other.
  private func noteSocket(_ state: inout ProcessState) {
    for text in [call.argument(0), call.result] {
      guard let descriptor = RawDescriptor(text),
        let channel = SocketEnd(descriptor.target)?.sending,
        !directory.isOutside(descriptor.target)
      else { continue }
      state.ends.open(descriptor.number, PipeEnds.End(channel: channel, side: .both))
    }
  }

  private mutating func noteDescriptors(_ state: inout ProcessState) {
    guard call.value != nil || call.name == "close" else { return }
    switch call.name {
    case "pipe", "pipe2":
      let ends = RawDescriptor.all(in: call.argument(0))
      for (end, side) in zip(ends, [PipeEnds.Side.read, .write]) {
        state.ends.open(end.number, PipeEnds.End(channel: end.target, side: side))
      }
      key = ends.first.flatMap { directory.key(of: $0.target) }
    case "socketpair":
      let ends = RawDescriptor.all(in: call.argument(3))
      for end in ends {
        guard let channel = SocketEnd(end.target)?.sending else { continue }
        state.ends.open(end.number, PipeEnds.End(channel: channel, side: .both))
      }
      key = ends.first.flatMap { directory.key(of: $0.target) }
    case "dup", "dup2", "dup3", "fcntl": noteCopy(&state)
    case "close":
      guard let descriptor, call.value != nil else { return }
      if let channel = state.ends.close(descriptor.number) {
        deeds.append(.leaves(channel: channel))
      }
    case "shutdown":
      guard let descriptor, call.argument(1) != "SHUT_RD",
        let channel = SocketEnd(descriptor.target)?.sending
      else { return }
      deeds.append(.leaves(channel: channel))
    case "open", "openat": noteOpening(&state)
    default: return
    }
  }

  private mutating func noteCopy(_ state: inout ProcessState) {
    guard let descriptor, let other = call.value, other != descriptor.number else { return }
    if call.name == "fcntl", !call.argument(1).hasPrefix("F_DUPFD") { return }
    let isSame = state.ends[other]?.channel == state.ends[descriptor.number]?.channel
    if let channel = state.ends.close(other), !isSame { deeds.append(.leaves(channel: channel)) }
    state.ends.copy(descriptor.number, to: other)
  }

  private mutating func noteOpening(_ state: inout ProcessState) {
    guard let opened = RawDescriptor(call.result) else { return }
    key = directory.key(of: opened.target)
    guard let key, key.kind == .fifo else { return }
    let side: PipeEnds.Side =
      call.has(flag: "O_RDWR") ? .both : call.has(flag: "O_WRONLY") ? .write : .read
    state.ends.open(opened.number, PipeEnds.End(channel: key.identity, side: side))
    if side != .read { deeds.append(.opensToWrite(key.identity)) }
    if side == .read, !call.has(flag: "O_NONBLOCK") { deeds.append(.waitsForWriter(key.identity)) }
  }

  // MARK: Memory

  private mutating func noteMemory(_ state: inout ProcessState) {
    switch call.name {
    case "mmap":
      guard call.has(flag: "MAP_SHARED") else { return }
      let memory = RawDescriptor(call.argument(4)).flatMap { directory.key(of: $0.target) }
      key = memory ?? ObjectKey(.page, "anonymous \(pid) \(call.result)")
      map(at: call.result, count: call.number(1) ?? 0, &state)
    case "shmat":
      key = ObjectKey(.page, "System V \(call.argument(0))")
      map(at: call.result, count: 1 << 30, &state)
    case "shmget": key = made(.page, nil)
    case "semget": key = made(.semaphore, nil)
    case "msgget": key = made(.queue, nil)
    case "semop", "semtimedop", "semctl":
      key = ObjectKey(.semaphore, "System V \(call.argument(0))")
    case "msgsnd", "msgrcv", "msgctl": key = ObjectKey(.queue, "System V \(call.argument(0))")
    case "futex":
      guard let address = CallDeeds.address(call.argument(0)) else { return }
      key = futex(in: state.memory(at: address), state)
    default: return
    }
  }

  /// A named semaphore is a file of which the whole is mapped.
  private func futex(in memory: String, _ state: ProcessState) -> ObjectKey {
    let file = memory.prefix { $0 != " " }
    if file.hasPrefix("/dev/shm/sem."), let named = directory.key(of: String(file)) {
      return ObjectKey(.futex, named.identity, name: named.name)
    }
    return ObjectKey(.futex, memory)
  }

  private func made(_ kind: TraceObject.Kind, _ word: String?) -> ObjectKey? {
    call.value.map { ObjectKey(kind, "System V \($0)", word: word) }
  }

  private func map(at result: String, count: Int, _ state: inout ProcessState) {
    guard let start = CallDeeds.address(result), let key, count > 0 else { return }
    state.mappings.append(
      ProcessState.Mapping(start: start, count: UInt64(count), memory: key.identity))
  }

  private static func address(_ text: String) -> UInt64? {
    text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : nil
  }

  // MARK: Data

  private mutating func noteData() {
    switch call.name {
    case "write", "writev", "sendto", "sendmsg": noteWrite()
    case "read", "readv", "recvfrom", "recvmsg": noteRead()
    case "mq_open":
      let name = "/" + (StraceString(call.argument(0))?.text ?? "")
      key = ObjectKey(.queue, name, name: "queue \(name)")
    case "mq_unlink":
      let name = "/" + (StraceString(call.argument(0))?.text ?? "")
      key = ObjectKey(.queue, name, name: "queue \(name)")
    case "mq_timedsend", "msgsnd":
      noteQueue(&key)
      guard call.value != nil, let key else { return }
      deeds.append(.sends(queue: key.identity, body: body, rank: rank))
    case "mq_timedreceive", "msgrcv":
      noteQueue(&key)
      guard call.value != nil, let key else { return }
      deeds.append(.receives(queue: key.identity, body: body, rank: rank))
    default: return
    }
  }

  private func noteQueue(_ key: inout ObjectKey?) {
    guard let target = descriptor?.target, target.hasPrefix("/"), key?.kind != .queue else {
      return
    }
    key = ObjectKey(.queue, target, name: "queue \(target)")
  }

  private var body: [UInt8] {
    (StraceString(call.argument(1)) ?? StraceString(within: call.argument(1)))?.bytes ?? []
  }

  private var rank: String {
    call.argument(1).value(of: "mtype") ?? call.argument(3).filter { $0.isNumber }
  }

  private mutating func noteWrite() {
    guard let count = call.value, count > 0, let descriptor else { return }
    if call.argument(1).contains("SCM_RIGHTS") { deeds.append(.passesDescriptors) }
    let bytes = call.name == "writev" ? [] : body
    let socket = SocketEnd(descriptor.target)
    let address = call.name == "sendto" ? call.argument(4) : call.argument(1)
    let channel =
      socket == nil
      ? key.flatMap { CallDeeds.isStream($0) ? $0.identity : nil }
      : socket?.sending ?? directory.channel(toAddress: address)
    guard let channel else { return }
    deeds.append(.writes(channel: channel, count: count, bytes: bytes))
  }

  private mutating func noteRead() {
    guard let count = call.value, let descriptor else { return }
    let socket = SocketEnd(descriptor.target)
    let channel =
      socket?.receiving ?? key.flatMap { CallDeeds.isStream($0) ? $0.identity : nil }
    guard let channel else { return }
    deeds.append(
      .reads(channel: channel, count: count, bytes: call.name == "readv" ? [] : body))
  }

  private static func isStream(_ key: ObjectKey) -> Bool {
    key.kind == .pipe || key.kind == .fifo
  }

  // MARK: Signals

  private mutating func noteSignals(_ state: inout ProcessState) {
    switch call.name {
    case "rt_sigaction":
      guard let handler = call.argument(1).value(of: "sa_handler"), call.value != nil else {
        return
      }
      if handler.hasPrefix("SIG_") {
        state.handled.remove(call.argument(0))
      } else {
        state.handled.insert(call.argument(0))
      }
    case "kill": noteSignal(to: call.number(0), name: call.argument(1))
    case "tgkill": noteSignal(to: call.number(0), name: call.argument(2))
    case "rt_sigqueueinfo":
      noteSignal(
        to: call.number(0), name: call.argument(1),
        value: call.argument(2).value(of: "si_int") ?? "")
    case "rt_sigtimedwait":
      let details = call.argument(1)
      guard call.value != nil, let sender = details.value(of: "si_pid").flatMap({ Int($0) }),
        let name = details.value(of: "si_signo"), sender != pid
      else { return }
      let value = details.contains("SI_QUEUE") ? details.value(of: "si_int") ?? "" : ""
      deeds.append(.isSignaled(by: sender, name: ShownText.signal(name), value: value))
    default: return
    }
  }

  /// Also one that never returned, since a process can end itself so.
  private mutating func noteSignal(to target: Int?, name: String, value: String = "") {
    guard let target, call.error == nil else { return }
    deeds.append(.signals(pid: target, name: ShownText.signal(name), value: value))
  }

  // MARK: Connections

  private mutating func noteMeetings() {
    switch call.name {
    case "connect":
      if call.value != nil, let key { deeds.append(.connects(to: key.identity)) }
    case "accept", "accept4":
      guard let connection = RawDescriptor(call.result).flatMap({ directory.key(of: $0.target) })
      else { return }
      key = connection
      deeds.append(.accepts(from: connection.identity))
    case "socket", "memfd_create", "eventfd2", "timerfd_create", "signalfd4":
      key = RawDescriptor(call.result).flatMap { directory.key(of: $0.target) }
    case "mknod", "mknodat":
      key = directory.key(of: ObjectDirectory.path(in: call))
    case "unlink", "unlinkat":
      let path = StraceString(call.argument(call.name == "unlinkat" ? 1 : 0))?.text ?? ""
      key = directory.key(of: path)
    default: return
    }
  }
}
