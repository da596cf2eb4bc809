/// What a system call did: to which object, and with which consequences for other processes.
struct CallDeeds {
  private(set) var key: ObjectKey?
  /// Where the bytes came from that it moved.
  private(set) var source: ObjectKey?
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
    key = descriptor.flatMap { directory.key(of: $0, in: state) }
    noteSocket(&state)
    end = descriptor.flatMap { state.ends[$0.number] }
    if end?.channel != key?.identity { end = nil }
    notePrograms(&state)
    noteDescriptors(&state)
    noteFlags(&state)
    noteMemory(&state)
    noteData(state)
    noteMove(state)
    noteSignals(&state)
    noteMeetings(&state)
    noteReadiness(&state)
    noteLock(state)
    noteFiles(&state)
  }

  static func effect(of call: RawCall) -> TraceEvent.Effect {
    switch call.name {
    case "pipe", "pipe2", "socket", "socketpair", "mknod", "mknodat", "memfd_create", "eventfd2",
      "msgget", "semget", "shmget", "timerfd_create", "epoll_create1", "inotify_init1":
      return .makes
    // With a descriptor it changes what that one waits for.
    case "signalfd4": return call.argument(0) == "-1" ? .makes : .none
    case "open", "openat", "mq_open": return call.has(flag: "O_CREAT") ? .makes : .none
    case "mmap": return call.has(flag: "MAP_ANONYMOUS") ? .makes : .none
    case "write", "writev", "pwrite64", "sendto", "sendmsg", "mq_timedsend", "msgsnd",
      "splice", "tee", "vmsplice", "sendfile", "copy_file_range", "process_vm_writev":
      return .writes
    case "read", "readv", "pread64", "recvfrom", "recvmsg", "mq_timedreceive", "msgrcv",
      "process_vm_readv":
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
    if call.name == "execve", call.value != nil { deeds += state.exec().map(Deed.init(leaving:)) }
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
        let channel = directory.sending(SocketEnd(descriptor.target)),
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
    case let name where EventFile.makers.contains(name):
      guard let made = RawDescriptor(call.result), made.number != descriptor?.number else { return }
      state.identify(made.number, as: state.newIdentity(by: pid))
      key = directory.key(of: made, in: state)
    case "close":
      guard let descriptor, call.value != nil else { return }
      deeds += state.close(descriptor.number).map(Deed.init(leaving:))
    case "shutdown":
      guard let descriptor, call.argument(1) != "SHUT_RD",
        let channel = directory.sending(SocketEnd(descriptor.target))
      else { return }
      if call.value != nil { deeds.append(.shutsDown(channel: channel)) }
    case "open", "openat": noteOpening(&state)
    default: return
    }
  }

  private mutating func noteCopy(_ state: inout ProcessState) {
    guard let descriptor, let other = call.value, other != descriptor.number else { return }
    if call.name == "fcntl", !call.argument(1).hasPrefix("F_DUPFD") { return }
    let isSame = state.ends[other]?.channel == state.ends[descriptor.number]?.channel
    let isNonBlocking = state.has(.neverSleeps, descriptor.number)
    let left = state.close(other)
    if !isSame { deeds += left.map(Deed.init(leaving:)) }
    state.ends.copy(descriptor.number, to: other)
    state.copyIdentity(descriptor.number, to: other)
    state.set(.neverSleeps, other, to: isNonBlocking)
    state.set(
      .closesOnExec, other, to: DescriptorFlags(madeBy: call).contains(.closesOnExec))
  }

  private func noteFlags(_ state: inout ProcessState) {
    guard call.value != nil else { return }
    switch call.name {
    case "pipe", "pipe2", "socketpair":
      for end in RawDescriptor.all(in: call.argument(call.name == "socketpair" ? 3 : 0)) {
        state.setFlags(end.number, DescriptorFlags(madeBy: call))
      }
    case "dup", "dup2", "dup3": return
    case "fcntl":
      guard let descriptor else { return }
      if call.argument(1) == "F_SETFD" {
        state.set(.closesOnExec, descriptor.number, to: call.has(flag: "FD_CLOEXEC"))
      }
      if call.argument(1) == "F_SETFL" {
        state.set(.neverSleeps, descriptor.number, to: call.has(flag: "O_NONBLOCK"))
      }
    default:
      guard let made = RawDescriptor(call.result) else { return }
      state.setFlags(made.number, DescriptorFlags(madeBy: call))
    }
  }

  private mutating func noteOpening(_ state: inout ProcessState) {
    guard let opened = RawDescriptor(call.result) else { return }
    key = directory.key(of: opened.target)
    guard let key, key.kind == .fifo else {
      return noteOpenFile(opened.number, &state)
    }
    let side: PipeEnds.Side =
      call.has(flag: "O_RDWR") ? .both : call.has(flag: "O_WRONLY") ? .write : .read
    state.ends.open(opened.number, PipeEnds.End(channel: key.identity, side: side))
    if side != .read { deeds.append(.opensToWrite(key.identity)) }
    if side == .read, !call.has(flag: "O_NONBLOCK") { deeds.append(.waitsForWriter(key.identity)) }
  }

  /// Who has an open file can have a lock with it, until nobody has it any more.
  private func noteOpenFile(_ descriptor: Int, _ state: inout ProcessState) {
    let identity = state.newIdentity(by: pid)
    state.ends.open(descriptor, PipeEnds.End(channel: identity, side: .both))
  }

  private mutating func noteLock(_ state: ProcessState) {
    guard let descriptor, let key else { return }
    let openFile = state.ends[descriptor.number]?.channel
    guard let lock = FileLock(call, of: key.identity, with: openFile, by: pid) else { return }
    if call.value != nil {
      let isUnlock = call.has(flag: "LOCK_UN") || call.has(flag: "F_UNLCK")
      deeds.append(isUnlock ? .unlocks(lock) : .locks(lock))
    } else if call.error == "EAGAIN" || call.error == "EACCES" {
      deeds.append(.isRefused(lock))
    }
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
    case "munmap", "msync", "mprotect":
      key = CallDeeds.address(call.argument(0)).flatMap { state.mapping(at: $0)?.key }
    case "process_vm_readv", "process_vm_writev":
      key = ObjectKey(.page, "memory of \(call.argument(0))", word: "memory")
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
      ProcessState.Mapping(start: start, count: UInt64(count), key: key))
  }

  private static func address(_ text: String) -> UInt64? {
    text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : nil
  }

  // MARK: Data

  private mutating func noteData(_ state: ProcessState) {
    switch call.name {
    case "write", "writev", "sendto", "sendmsg": noteWrite()
    case "read", "readv", "recvfrom", "recvmsg": noteRead(state)
    // Which way it goes depends on the end of the pipe.
    case "vmsplice": if end?.side == .read { noteRead(state) } else { noteWrite() }
    case "mq_open":
      let name = "/" + (StraceString(call.argument(0))?.text ?? "")
      key = ObjectKey(.queue, name, name: "queue \(name)")
    case "mq_unlink":
      let name = "/" + (StraceString(call.argument(0))?.text ?? "")
      key = ObjectKey(.queue, name, name: "queue \(name)")
    case "mq_timedsend", "msgsnd":
      noteQueue(&key)
      guard let key else { return }
      if isRefusedRoom { deeds.append(.findsFull(key.identity)) }
      if call.value != nil { deeds.append(.sends(queue: key.identity, body: body, rank: rank)) }
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

  /// It would have had to sleep until there is room.
  private var isRefusedRoom: Bool { call.error == "EAGAIN" }

  private mutating func noteWrite() {
    guard let descriptor else { return }
    if isRefusedRoom, let channel = channelForWriting(descriptor, key) {
      deeds.append(.findsFull(channel))
    }
    guard let count = call.value, count > 0 else { return }
    if let key, EventFile(target: descriptor.target) == .eventfd {
      if let number = EventFile.number(in: body), number > 0 {
        deeds.append(.adds(counter: key.identity, number))
      }
      return
    }
    if call.argument(1).contains("SCM_RIGHTS") { deeds.append(.passesDescriptors) }
    let bytes = ["writev", "vmsplice"].contains(call.name) ? [] : body
    let address = call.name == "sendto" ? call.argument(4) : call.argument(1)
    let channel = channelForWriting(descriptor, key)
    guard let channel = channel ?? directory.channel(toAddress: address) else { return }
    deeds.append(.writes(channel: channel, count: count, bytes: bytes))
  }

  /// Where what is written to a descriptor goes by itself.
  private func channelForWriting(_ descriptor: RawDescriptor, _ key: ObjectKey?) -> String? {
    if let socket = SocketEnd(descriptor.target) { return directory.sending(socket) }
    if let key, key.kind == .queue || EventFile(target: descriptor.target) == .eventfd {
      return key.identity
    }
    return CallDeeds.stream(key)
  }

  private mutating func noteRead(_ state: ProcessState) {
    guard let count = call.value, let descriptor else { return }
    if let key, let file = EventFile(target: descriptor.target) {
      return noteRead(of: file, key, state.watchedPaths)
    }
    let socket = SocketEnd(descriptor.target)
    if count == 0, let socket, socket.keepsLetters { return }
    guard let channel = socket?.receiving ?? CallDeeds.stream(key) else { return }
    let bytes = ["readv", "vmsplice"].contains(call.name) ? [] : body
    deeds.append(
      call.has(flag: "MSG_PEEK")
        ? .peeks(channel: channel, count: count, bytes: bytes)
        : .reads(channel: channel, count: count, bytes: bytes))
  }

  private mutating func noteRead(
    of file: EventFile, _ key: ObjectKey, _ watchedPaths: [String: [Int: String]]
  ) {
    switch file {
    case .eventfd:
      guard let number = EventFile.number(in: body) else { return }
      deeds.append(.takes(counter: key.identity, number))
    case .signalfd:
      deeds.append(.takesSignals(at: key.identity))
      for record in SignalRecord.all(in: body) where record.sender != pid {
        deeds.append(
          record.isOfEnd
            ? .isSignaledByEnd(of: record.sender)
            : .isSignaled(by: record.sender, name: record.name, value: record.value))
      }
    case .inotify:
      for notice in FolderNotice.all(in: body) {
        guard let kind = notice.kind, let watched = watchedPaths[key.identity]?[notice.watch] else {
          continue
        }
        let path = notice.name.isEmpty ? watched : "\(watched)/\(notice.name)"
        deeds.append(.hears(FileChange(path: path, kind: kind), at: key.identity))
      }
    case .epoll, .pidfd, .timerfd: return
    }
  }

  /// What identifies the stream that a pipe or a FIFO is; nothing for anything else.
  private static func stream(_ key: ObjectKey?) -> String? {
    guard let key, key.kind == .pipe || key.kind == .fifo else { return nil }
    return key.identity
  }

  // MARK: Bytes that stay in the kernel

  /// It takes bytes out of one channel and puts them into another; files are no channels.
  private mutating func noteMove(_ state: ProcessState) {
    guard let move = KernelMove(call) else { return }
    let isOutside = [move.source, move.target].map { directory.isOutside($0.target) }
    source = isOutside[0] ? nil : directory.key(of: move.source, in: state)
    key = isOutside[1] ? nil : directory.key(of: move.target, in: state)
    end = nil
    guard let count = call.value else { return }
    if let channel = SocketEnd(move.source.target)?.receiving ?? CallDeeds.stream(source) {
      deeds.append(
        move.leavesSource
          ? .peeks(channel: channel, count: count, bytes: [])
          : .reads(channel: channel, count: count, bytes: []))
    }
    if count > 0,
      let channel = directory.sending(SocketEnd(move.target.target))
        ?? CallDeeds.stream(key)
    {
      deeds.append(.writes(channel: channel, count: count, bytes: []))
    }
  }

  // MARK: Waiting for descriptors

  private mutating func noteReadiness(_ state: inout ProcessState) {
    if call.name == "epoll_ctl" { return noteWatch(&state) }
    let watches = state.watches.filter { $0.epoll == key?.identity }
    for ready in ReadyDescriptor.all(in: call, watches) { deeds += findings(ready, state) }
  }

  private func noteWatch(_ state: inout ProcessState) {
    guard call.value != nil, let key, let watched = RawDescriptor(call.argument(2)) else { return }
    state.watches.removeAll { $0.epoll == key.identity && $0.descriptor == watched }
    guard call.argument(1) != "EPOLL_CTL_DEL", let watch = Watch(call, at: key.identity) else {
      return
    }
    state.watches.append(watch)
  }

  /// What the report says of what others did.
  private func findings(_ ready: ReadyDescriptor, _ state: ProcessState) -> [Deed] {
    guard !directory.isOutside(ready.descriptor.target),
      let key = directory.key(of: ready.descriptor, in: state)
    else { return [] }
    let room = ready.isWritable ? channelForWriting(ready.descriptor, key) : nil
    return [finding(ready, key), room.map { .findsRoom($0) }, noReader(ready, key)].compactMap {
      $0
    }
  }

  /// What there is to read.
  private func finding(_ ready: ReadyDescriptor, _ key: ObjectKey) -> Deed? {
    let target = ready.descriptor.target
    let socket = SocketEnd(target)
    guard ready.isReadable || ready.hasHungUp || socket != nil && ready.hasFailed else {
      return nil
    }
    if let file = EventFile(target: target) {
      switch file {
      case .eventfd: return .findsReadable(channel: key.identity, isByEdge: ready.isByEdge)
      case .signalfd: return .findsSignal(at: key.identity)
      case .pidfd: return Int(target.dropFirst("pid:".count)).map { .findsEnd(pid: $0) }
      case .inotify: return .findsNews(at: key.identity)
      case .epoll, .timerfd: return nil
      }
    }
    if key.kind == .queue { return .findsMessage(queue: key.identity) }
    if let socket, directory.isListening(socket, key) {
      return .findsConnection(at: key.identity)
    }
    guard let channel = socket?.receiving ?? CallDeeds.stream(key) else { return nil }
    return ready.isReadable
      ? .findsReadable(channel: channel, isByEdge: ready.isByEdge) : .findsHangUp(channel: channel)
  }

  /// The end of a pipe for writing has failed when nobody has the other one any more.
  private func noReader(_ ready: ReadyDescriptor, _ key: ObjectKey) -> Deed? {
    guard ready.hasFailed, let channel = CallDeeds.stream(key) else { return nil }
    return .findsNoReader(channel: channel)
  }

  // MARK: Files that are watched

  /// A path that is not absolute is not followed: nothing says which folder it begins in.
  private mutating func noteFiles(_ state: inout ProcessState) {
    deeds += FileChange.all(by: call).map { .changes($0) }
    guard call.name == "inotify_add_watch", let watch = call.value, let key,
      let path = StraceString(call.argument(1))?.text, path.hasPrefix("/")
    else { return }
    state.watchedPaths[key.identity, default: [:]][watch] = path
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
    case "pidfd_send_signal":
      let target = descriptor?.target ?? ""
      noteSignal(to: Int(target.dropFirst("pid:".count)), name: call.argument(1))
    case "rt_sigqueueinfo":
      noteSignal(
        to: call.number(0), name: call.argument(1),
        value: call.argument(2).value(of: "si_int") ?? "")
    case "rt_sigtimedwait":
      let details = call.argument(1)
      guard call.value != nil, let name = details.value(of: "si_signo"),
        let deed = Deed(signal: name, details, to: pid)
      else { return }
      deeds.append(deed)
    default: return
    }
  }

  /// Also one that never returned, since a process can end itself so.
  private mutating func noteSignal(to target: Int?, name: String, value: String = "") {
    guard let target, call.error == nil else { return }
    deeds.append(.signals(pid: target, name: ShownText.signal(name), value: value))
  }

  // MARK: Connections

  /// The socket that the call gave, which keeps what identifies it for as long as it is open.
  private func madeSocket(_ state: inout ProcessState) -> ObjectKey? {
    guard let made = RawDescriptor(call.result), let key = directory.key(of: made.target) else {
      return nil
    }
    if SocketEnd(made.target)?.isOfNetwork == true {
      state.identify(made.number, as: key.identity)
    }
    return key
  }

  private mutating func noteMeetings(_ state: inout ProcessState) {
    switch call.name {
    case "connect":
      if call.value != nil, let key { deeds.append(.connects(to: key.identity)) }
    case "accept", "accept4":
      let listener = key?.identity ?? ""
      guard let connection = madeSocket(&state) else { return }
      key = connection
      deeds.append(.accepts(from: connection.identity, at: listener))
    case "socket": key = madeSocket(&state)
    case "memfd_create", "pidfd_open":
      key = RawDescriptor(call.result).flatMap { directory.key(of: $0.target) }
    case "chmod", "chown", "lchown", "truncate":
      key = directory.key(of: StraceString(call.argument(0))?.text ?? "")
    case "fchmodat", "fchownat":
      key = directory.key(of: ObjectDirectory.path(in: call))
    case "mknod", "mknodat":
      key = directory.key(of: ObjectDirectory.path(in: call))
    case "unlink", "unlinkat":
      let path = StraceString(call.argument(call.name == "unlinkat" ? 1 : 0))?.text ?? ""
      key = directory.key(of: path)
    default: return
    }
  }
}
