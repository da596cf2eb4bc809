extension CallDeeds {
  mutating func noteData(_ state: ProcessState) {
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
  func channelForWriting(_ descriptor: RawDescriptor, _ key: ObjectKey?) -> String? {
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
  static func stream(_ key: ObjectKey?) -> String? {
    guard let key, key.kind == .pipe || key.kind == .fifo else { return nil }
    return key.identity
  }

  // MARK: Bytes that stay in the kernel

  /// It takes bytes out of one channel and puts them into another; files are no channels.
  mutating func noteMove(_ state: ProcessState) {
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
}
