/// What a system call did: to which object, and with which consequences for other processes.
///
/// What it finds in each field is in a file of its own: descriptors, memory, data, readiness, signals,
/// connections.
struct CallDeeds {
  var key: ObjectKey?
  /// Where the bytes came from that it moved.
  var source: ObjectKey?
  /// The end of a pipe that it was about.
  var end: PipeEnds.End?
  var deeds: [Deed] = []
  /// What each child begins with.
  var births: [Int: ProcessState] = [:]

  let call: RawCall
  let directory: ObjectDirectory
  let descriptor: RawDescriptor?
  let pid: Int

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
}
