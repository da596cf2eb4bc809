extension CallDeeds {
  mutating func noteReadiness(_ state: inout ProcessState) {
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
  mutating func noteFiles(_ state: inout ProcessState) {
    deeds += FileChange.all(by: call).map { .changes($0) }
    guard call.name == "inotify_add_watch", let watch = call.value, let key,
      let path = StraceString(call.argument(1))?.text, path.hasPrefix("/")
    else { return }
    state.watchedPaths[key.identity, default: [:]][watch] = path
  }
}
