/// How a call's arguments and result are shown: without numbers that differ from run to run.
struct CallText {
  var arguments: [String]
  var result: String

  init(_ call: RawCall, name: String, end: PipeEnds.End?) {
    arguments = CallText.arguments(of: call, name: name, end: end)
    result = CallText.result(of: call, name: name)
  }

  private static func arguments(
    of call: RawCall, name: String, end: PipeEnds.End?
  ) -> [String] {
    let place = end.flatMap { words[$0.side] }.map { [$0] } ?? []
    if let shown = numbers(of: call) { return shown }
    if let move = KernelMove(call) { return [move.count] + set(move.flags) }
    switch call.name {
    case "pipe", "pipe2", "clone", "clone3", "fork", "vfork", "wait4", "waitid", "accept",
      "accept4", "futex", "shmat", "shmdt", "pause", "rt_sigsuspend", "pidfd_open":
      return call.name == "pipe2" && call.argument(1) != "0" ? [call.argument(1)] : []
    case "read", "pread64", "recvfrom", "readv":
      return place + bytes(call.argument(1), count: call.value)
    case "write", "pwrite64", "sendto", "writev":
      return place + bytes(call.argument(1), count: call.number(2))
    case "vmsplice": return bytes(call.argument(1), count: nil) + set(call.argument(3))
    case "process_vm_readv", "process_vm_writev": return bytes(call.argument(1), count: nil)
    case "fcntl": return [call.argument(1)] + fcntl(call.argument(2))
    case "sendmsg", "recvmsg":
      return bytes(call.argument(1), count: nil) + passed(in: call.argument(1))
    case "msgsnd", "msgrcv":
      return bytes(call.argument(1), count: nil) + type(call.argument(1))
    case "mq_timedsend", "mq_timedreceive":
      let priority = call.argument(3).filter { $0.isNumber }
      return bytes(call.argument(1), count: nil)
        + (priority.isEmpty ? [] : ["priority \(priority)"])
    case "close", "dup", "dup2", "dup3": return place
    case "open", "openat": return opened(call)
    case "mq_open": return [quoted("/", call.argument(0))] + flags(call.argument(1))
    case "mq_unlink": return [quoted("/", call.argument(0))]
    case "unlink", "unlinkat": return [unlinked(call, name: name)]
    case "mknod", "mknodat", "mkdir", "mkdirat":
      return ["\"\(ObjectDirectory.path(in: call))\""]
    case "kill": return [ShownText.signal(call.argument(1))]
    case "tgkill": return [ShownText.signal(call.argument(2))]
    case "rt_sigqueueinfo": return [ShownText.signal(call.argument(1))] + value(call.argument(2))
    case "rt_sigtimedwait": return value(call.argument(1))
    case "rt_sigaction": return [ShownText.signal(call.argument(0)), handler(call.argument(1))]
    case "rt_sigprocmask": return [call.argument(0)] + signals(call.argument(1))
    case "mmap": return [call.argument(1)] + flags(call.argument(3))
    case "bind", "connect": return ObjectDirectory.address(in: call.argument(1)).map { [$0] } ?? []
    case "execve": return [command(call)]
    // 0 by another name, which no program calls it by.
    case "socket": return call.arguments.map { $0 == "IPPROTO_IP" ? "0" : $0 }
    default: return call.arguments.compactMap(plain)
    }
  }

  /// What an eventfd, a timerfd or a signalfd was given or gave; nothing for any other descriptor.
  private static func numbers(of call: RawCall) -> [String]? {
    guard call.name == "read" || call.name == "write",
      let file = EventFile(target: ObjectDirectory.target(call.argument(0)))
    else { return nil }
    let bytes = StraceString(call.argument(1))?.bytes ?? []
    switch file {
    case .signalfd: return SignalRecord.all(in: bytes).flatMap { shown([$0.name, $0.value]) }
    case .inotify: return []
    case .epoll, .eventfd, .pidfd, .timerfd: return EventFile.number(in: bytes).map { ["\($0)"] }
    }
  }

  private static func shown(_ words: [String]) -> [String] { words.filter { !$0.isEmpty } }

  /// Flags, unless there are none.
  private static func set(_ flags: String) -> [String] {
    flags.isEmpty || flags == "0" ? [] : [flags.split(separator: "|").joined(separator: " | ")]
  }

  /// Of a lock its kind, and no other's process id.
  private static func fcntl(_ argument: String) -> [String] {
    if argument.isEmpty { return [] }
    if argument.hasPrefix("{") { return argument.value(of: "l_type").map { [$0] } ?? [] }
    return plain(argument).map { [$0] } ?? []
  }

  private static let words: [PipeEnds.Side: String] = [.read: "read end", .write: "write end"]

  private static func bytes(_ argument: String, count: Int?) -> [String] {
    guard let string = StraceString(argument) ?? StraceString(within: argument),
      !string.bytes.isEmpty
    else { return [] }
    return [ShownText.quoted(string, count: count)]
  }

  private static func passed(in message: String) -> [String] {
    guard message.contains("SCM_RIGHTS"), let list = message.range(after: "cmsg_data=") else {
      return []
    }
    let data = String(message[list].prefix { $0 != "}" })
    guard let close = data.lastIndex(of: "]") else { return [] }
    return RawDescriptor.all(in: String(data[...close])).map { descriptor in
      let target = descriptor.target
      return target.hasPrefix("/memfd:")
        ? "memfd \(target.dropFirst("/memfd:".count))"
        : target.hasPrefix("/") ? target : "descriptor"
    }
  }

  private static func type(_ message: String) -> [String] {
    message.value(of: "mtype").map { ["type \($0)"] } ?? []
  }

  private static func value(_ details: String) -> [String] {
    guard details.contains("SI_QUEUE"), let value = details.value(of: "si_int") else { return [] }
    return [value]
  }

  /// Shared memory and queues by the name that the program gave, files by their path.
  private static func opened(_ call: RawCall) -> [String] {
    let isAt = call.name == "openat"
    let path = StraceString(call.argument(isAt ? 1 : 0))?.text ?? ""
    let shown = path.hasPrefix("/dev/shm/") ? String(path.dropFirst("/dev/shm".count)) : path
    return ["\"\(shown)\""] + flags(call.argument(isAt ? 2 : 1))
  }

  private static func unlinked(_ call: RawCall, name: String) -> String {
    let argument = call.argument(call.name == "unlinkat" ? 1 : 0)
    let path = StraceString(argument)?.text ?? ""
    switch name {
    case "shm_unlink": return "\"\(path.dropFirst("/dev/shm".count))\""
    case "sem_unlink": return "\"/\(path.dropFirst("/dev/shm/sem.".count))\""
    default: return "\"\(path)\""
    }
  }

  /// Those that tell something: the C library adds `O_CLOEXEC` and its like of its own accord.
  private static func flags(_ argument: String) -> [String] {
    let flags = argument.split(separator: "|").filter { !["O_CLOEXEC", "O_NOFOLLOW"].contains($0) }
    return flags.isEmpty ? [] : [flags.joined(separator: " | ")]
  }

  private static func quoted(_ prefix: String, _ argument: String) -> String {
    guard let string = StraceString(argument) else { return "" }
    return "\"\(prefix)\(string.text)\""
  }

  private static func handler(_ action: String) -> String {
    guard let handler = action.value(of: "sa_handler") else { return "NULL" }
    return handler.hasPrefix("SIG_") ? handler : "handler"
  }

  private static func signals(_ set: String) -> [String] {
    let names = set.split { "[]~ ".contains($0) }.map { ShownText.signal(String($0)) }
    return set.hasPrefix("[") && !names.isEmpty ? [names.joined(separator: " ")] : []
  }

  private static func command(_ call: RawCall) -> String {
    let words = ArgumentList(scanning: call.argument(1).dropFirst().dropLast()).arguments
    return words.compactMap { StraceString($0)?.text }.joined(separator: " ")
  }

  /// Strings, flags and small numbers; no descriptor, no address, no structure.
  private static func plain(_ argument: String) -> String? {
    if argument.hasPrefix("0x") || argument.hasPrefix("{") || argument.hasPrefix("[") { return nil }
    if argument == "NULL" || argument.contains("<") { return nil }
    if let string = StraceString(argument) { return ShownText.quoted(string, count: nil) }
    return argument
  }

  private static func result(of call: RawCall, name: String) -> String {
    if call.neverReturned || call.missedItsSleep && name != "futex" { return "" }
    if let error = call.error { return error }
    if call.isRestarted { return "EINTR" }
    if call.result.hasPrefix("0x") { return "" }
    switch call.name {
    case "clone", "clone3", "fork", "vfork", "wait4", "waitid", "execve": return ""
    case "msgget", "semget", "shmget": return ""
    // What the kernel says is how many it woke; the function of the C library says something else.
    case "futex" where name != "futex": return ""
    case "rt_sigtimedwait":
      return ShownText.signal(
        String(call.result.filter { !"()".contains($0) }.split(separator: " ").last ?? ""))
    default: return String(call.result.prefix { $0.isASCII && ($0.isNumber || $0 == "-") })
    }
  }
}
