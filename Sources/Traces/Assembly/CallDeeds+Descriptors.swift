extension CallDeeds {
  /// A connected socket is an end of two channels: it writes into one and reads from the other.
  func noteSocket(_ state: inout ProcessState) {
    for text in [call.argument(0), call.result] {
      guard let descriptor = RawDescriptor(text),
        let channel = directory.sending(SocketEnd(descriptor.target)),
        !directory.isOutside(descriptor.target)
      else { continue }
      state.ends.open(descriptor.number, PipeEnds.End(channel: channel, side: .both))
    }
  }

  mutating func noteDescriptors(_ state: inout ProcessState) {
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
    if !isSame, !left.isEmpty, directory.isOutside(descriptor.target) {
      // What it puts in the place of the end is nobody's business.
      key = directory.key(of: ObjectDirectory.target(call.argument(1)))
    }
    state.ends.copy(descriptor.number, to: other)
    state.copyIdentity(descriptor.number, to: other)
    state.set(.neverSleeps, other, to: isNonBlocking)
    state.set(
      .closesOnExec, other, to: DescriptorFlags(madeBy: call).contains(.closesOnExec))
  }

  func noteFlags(_ state: inout ProcessState) {
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

  mutating func noteLock(_ state: ProcessState) {
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
}
