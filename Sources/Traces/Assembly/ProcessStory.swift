/// What one process did, in the order of its program.
struct ProcessStory {
  private(set) var drafts: [Draft] = []
  /// In words: `exit 0`, `asleep in write`.
  private(set) var ending = "still running when it was stopped"
  /// What each child began with, by process id.
  private(set) var births: [Int: ProcessState] = [:]
  /// Files that it may have changed with calls that are not told: a library's, or another program's.
  private(set) var untoldChanges: Set<FileChange> = []

  private let process: Int
  private let pid: Int
  private let isRoot: Bool
  private let role: TracedRole
  private let sourceLines: [Substring]
  private let directory: ObjectDirectory
  private var state: ProcessState
  private var printed = PrintedLines()
  /// The lines in which it made children.
  private var forks: Set<Int> = []
  /// The function that makes several calls, with the place from which it was called, while its calls
  /// are put together.
  private var whole: (function: String, caller: UInt64)?
  /// By the index of the record at which each of them returns: the calls that a handler interrupted.
  private var interrupted: [Int: (call: RawCall, place: CallPlace)] = [:]
  /// The threads whose next signal interrupts a call.
  private var sleepers: Set<Int> = []

  init(
    of member: Family.Member, process: Int, role: TracedRole, directory: ObjectDirectory,
    from state: ProcessState?
  ) {
    self.process = process
    self.role = role
    self.directory = directory
    sourceLines = role.text.split(separator: "\n", omittingEmptySubsequences: false)
    pid = member.pid
    isRoot = state == nil
    self.state = state ?? ProcessState()
    if role.program == nil { self.state.isForeign = true }
    let records = member.records
    for (index, record) in records.enumerated() {
      if let (call, place) = interrupted.removeValue(forKey: index) {
        tell(call, at: place, isLast: false)
      } else {
        tell(record, before: records[(index + 1)...])
      }
    }
    addPrinted(printed.takeRest(), line: nil)
  }

  private mutating func tell(
    _ record: StraceRecord, before rest: ArraySlice<StraceRecord>
  ) {
    let next = rest.first
    switch record.content {
    case .call(let call):
      let place = CallPlace(of: record.frames, in: role)
      if call.name == "exit_group" {
        state.line = place.line
        return
      }
      if call.name == "rt_sigreturn" || isInterrupted(call, record.pid, at: place, rest) { return }
      // The kernel makes it again by itself, and then it is in the log once more.
      if call.isRestarted, isRepeated(call, in: rest) { return }
      tell(outlived(call, rest), at: place, isLast: rest.isEmpty)
    case .signal(let name, let details):
      if case .killed(name)? = next?.content { return end("killed by \(name)", record, details) }
      tell(signal: name, details, record)
    case .exited(let status):
      guard record.pid == pid else { return }
      end("exit \(status)", record)
    case .killed(let signal):
      guard record.pid == pid, !hasEnded else { return }
      end("killed by \(ShownText.signal(signal))", record)
    }
  }

  /// Whether a handler comes before the call's return, which then is told where it happens.
  private mutating func isInterrupted(
    _ call: RawCall, _ thread: Int, at place: CallPlace, _ rest: ArraySlice<StraceRecord>
  ) -> Bool {
    guard call.isInterrupted,
      let handler = HandlerReturn(of: thread, among: rest, handled: state.handled)
    else { return false }
    sleepers.insert(thread)
    guard let error = handler.error else { return true }
    var call = call
    call.result = "-1 \(error)"
    interrupted[handler.index] = (call, place)
    return true
  }

  /// Only a handler can keep the kernel from making an interrupted call again.
  private func isRepeated(_ call: RawCall, in rest: ArraySlice<StraceRecord>) -> Bool {
    for record in rest {
      switch record.content {
      case .signal(let name, _): if state.handled.contains(name) { return false }
      case .call(let next): return next.name == call.name
      case .exited, .killed: return false
      }
    }
    return false
  }

  /// The call, which never came back when what interrupted it ended the process.
  private func outlived(_ call: RawCall, _ rest: ArraySlice<StraceRecord>) -> RawCall {
    let next = rest.first { if case .signal = $0.content { false } else { true } }
    guard call.isRestarted, case .killed? = next?.content else { return call }
    var copy = call
    copy.result = "?"
    return copy
  }

  // MARK: Ends and signals

  private var hasEnded: Bool { drafts.last?.event.kind == .end }

  private mutating func end(_ words: String, _ record: StraceRecord, _ details: String = "") {
    addPrinted(printed.takeRest(), line: nil)
    ending = words
    let place = CallPlace(of: record.frames, in: role)
    let line = place.line ?? (words.hasPrefix("exit") ? nil : unfinishedLine)
    var deeds = [Deed.ends(pid: pid)] + state.ends.all.map(Deed.init(leaving:))
    if case .killed(let name) = record.content {
      deeds.append(.isSignaled(by: 0, name: ShownText.signal(name), value: ""))
    }
    if case .signal(let name, _) = record.content {
      deeds += [Deed(signal: name, details, to: pid)].compactMap { $0 }
    }
    add(TraceEvent(process: process, kind: .end, name: words, line: line), deeds: deeds)
  }

  private var unfinishedLine: Int? {
    guard let last = drafts.last?.event, last.isUnfinished else { return nil }
    return last.line
  }

  /// Signals that nobody handles and that end nobody change nothing.
  private mutating func tell(signal name: String, _ details: String, _ record: StraceRecord) {
    // A shell hears of its children for itself, and of two at a time only once.
    guard state.handled.contains(name), !state.isForeign || name != "SIGCHLD" else { return }
    let place = CallPlace(of: record.frames, in: role)
    let value = SignalRecord.value(in: details)
    add(
      TraceEvent(
        process: process, kind: .signal, name: ShownText.signal(name),
        arguments: value.isEmpty ? [] : [value], line: place.line,
        mayWait: sleepers.remove(record.pid) != nil),
      deeds: [Deed(signal: name, details, to: pid)].compactMap { $0 })
  }

  // MARK: Calls

  private mutating func tell(_ call: RawCall, at place: CallPlace, isLast: Bool) {
    if tellOutput(call, at: place) { return }
    let deeds = CallDeeds(of: call, by: pid, in: directory, changing: &state)
    let count = drafts.count
    defer { if drafts.count == count { noteUntold(deeds.deeds) } }
    for (child, state) in deeds.births {
      births[child] = state
      if let line = place.line {
        forks.insert(line)
        births[child]?.line = CallSites(in: role.text).firstLine(ofChildMadeIn: line)
      }
    }
    guard var name = shownName(of: call, at: place, isLast: isLast) else { return }
    let guess = place.hasStack ? nil : guess(call)
    if let guess, call.name == "futex" { name = guess.name }
    if continuesWhole(name, at: place, key: deeds.key) { return }
    let key = key(of: call, named: name, deeds.key)
    guard isWorthTelling(call, key: key, deeds.deeds) else { return }
    let text = CallText(call, name: name, end: deeds.end)
    state.line = place.line ?? state.line
    if !state.isForeign, let key, key.kind == .file { state.files.insert(key.identity) }
    let isWhole = CallNames.wholes.contains(name)
    add(
      TraceEvent(
        process: process, kind: .call, name: name,
        arguments: isWhole
          ? key.map { ["\"\($0.name.drop { $0 != "/" })\""] } ?? [] : text.arguments,
        result: isWhole ? "" : text.result, line: place.line ?? guess?.line,
        effect: key == nil ? .none : effect(of: call, named: name),
        isUnfinished: call.neverReturned && name != "kill"),
      key: key, source: deeds.source, deeds: deeds.deeds + wakes(call, key: key),
      neverSleeps: neverSleeps(call))
    if call.neverReturned, isLast, name != "kill" { ending = "asleep in \(name)" }
    if call.name == "execve", call.value != nil { state.isForeign = isForeign(call.argument(0)) }
  }

  private mutating func noteUntold(_ deeds: [Deed]) {
    for case .changes(let change) in deeds { untoldChanges.insert(change) }
  }

  private func neverSleeps(_ call: RawCall) -> Bool {
    if call.neverSleeps { return true }
    // What waits for several descriptors sleeps whatever each of them does.
    guard let descriptor = RawDescriptor(call.argument(0)), !call.name.hasPrefix("epoll") else {
      return false
    }
    return state.has(.neverSleeps, descriptor.number)
  }

  private func isForeign(_ path: String) -> Bool {
    guard let program = role.program, let path = StraceString(path)?.text else { return true }
    return path.split(separator: "/").last != program.split(separator: "/").last
  }

  /// What the call is shown as; nothing when no line of the program asked for it.
  private func shownName(of call: RawCall, at place: CallPlace, isLast: Bool) -> String? {
    if state.isForeign { return CallNames.name(of: call, calledAs: nil) }
    if let line = place.line {
      return CallNames.name(of: call, calledAs: place.function, in: source(line))
    }
    // No stack is written for a call that never returned.
    guard call.neverReturned, !place.hasStack else { return nil }
    return CallNames.name(of: call, calledAs: nil)
  }

  private func source(_ line: Int) -> Substring {
    sourceLines.indices.contains(line - 1) ? sourceLines[line - 1] : ""
  }

  /// Of programs that are not the snippet's only what others can notice is told.
  private func isWorthTelling(_ call: RawCall, key: ObjectKey?, _ deeds: [Deed]) -> Bool {
    if call.name == "execve" { return !(isRoot && drafts.isEmpty) }
    if let key, key.kind == .file, ObjectDirectory.isSystem(key.name) { return false }
    if let key, role.ownFiles.contains(key.name) { return false }
    guard state.isForeign else { return true }
    if Family.births.contains(call.name) { return call.value != nil }
    switch call.name {
    case "wait4", "waitid": return (call.value ?? 0) > 0
    case "kill", "tgkill", "rt_sigqueueinfo", "mknod", "mknodat": return true
    case "dup", "fcntl", "mmap", "futex": return false
    // A shell moves the ends of pipes to where its programs want them, and back.
    case "dup2", "dup3": return deeds.contains(where: \.leavesChannel)
    case "close" where directory.isOutside(ObjectDirectory.target(call.argument(0))): return false
    case "close" where key?.kind == .pipe || key?.kind == .fifo:
      return deeds.contains(where: \.leavesChannel)
    case "unlink", "unlinkat": return call.value != nil
    case "splice", "tee", "sendfile", "copy_file_range":
      // What moves bytes from a file to a file is no more told than reading and writing them.
      return [KernelMove(call)?.source, KernelMove(call)?.target].contains {
        $0.flatMap { directory.key(of: $0.target) }.map { $0.kind != .file } ?? false
      }
    default: return key.map { $0.kind != .file || state.files.contains($0.identity) } ?? false
    }
  }

  /// The calls of one function that makes several become one event, which keeps the last object.
  private mutating func continuesWhole(
    _ name: String, at place: CallPlace, key: ObjectKey?
  ) -> Bool {
    guard CallNames.wholes.contains(name), let caller = place.caller else {
      whole = nil
      return false
    }
    if let whole, whole == (name, caller), !drafts.isEmpty {
      if let key, key.kind == .semaphore { drafts[drafts.count - 1].key = key }
      return true
    }
    whole = (name, caller)
    return false
  }

  private func key(of call: RawCall, named name: String, _ key: ObjectKey?) -> ObjectKey? {
    guard call.name == "futex", let key else { return key }
    if name.hasPrefix("sem_") { return ObjectKey(.semaphore, key.identity, name: key.name) }
    let words = ["mutex": "mutex", "cond": "condition", "barrier": "barrier", "rwlock": "lock"]
    let word = name.split(separator: "_").dropFirst().first.flatMap { words[String($0)] }
    return ObjectKey(.futex, key.identity, word: word)
  }

  private func effect(of call: RawCall, named name: String) -> TraceEvent.Effect {
    if call.name == "futex" { return call.argument(1).contains("WAKE") ? .writes : .reads }
    return CallDeeds.effect(of: call)
  }

  private func wakes(_ call: RawCall, key: ObjectKey?) -> [Deed] {
    guard call.name == "futex", let key else { return [] }
    if call.missedItsSleep { return [.isSpared(key.identity)] }
    guard let value = call.value else { return [] }
    if call.argument(1).contains("WAKE") { return [.wakes(key.identity, count: value)] }
    return [.isWoken(key.identity)]
  }

  /// The function and the line of a call that never returned, where the text leaves no choice.
  private func guess(_ call: RawCall) -> (name: String, line: Int)? {
    guard call.neverReturned, !state.isForeign else { return nil }
    let sites = CallSites(in: role.text)
    let found = CallNames.functions(for: call).compactMap { name in
      sites.line(of: name, after: state.line, forks: forks).map { (name: name, line: $0) }
    }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Lines of output

  /// Whether the call wrote to where the captured lines go.
  private mutating func tellOutput(_ call: RawCall, at place: CallPlace) -> Bool {
    guard ["write", "sendto", "writev"].contains(call.name),
      let descriptor = RawDescriptor(call.argument(0)), directory.isOutside(descriptor.target)
    else { return false }
    guard let count = call.value ?? (call.neverReturned ? 0 : nil), count > 0,
      let string = StraceString(call.argument(1)) ?? StraceString(within: call.argument(1))
    else { return true }
    addPrinted(
      printed.take(string.bytes, isCut: string.isCut, at: descriptor.target), line: place.line)
    return true
  }

  private mutating func addPrinted(_ lines: [String], line: Int?) {
    for text in lines {
      add(
        TraceEvent(process: process, kind: .output, name: "prints", arguments: [text], line: line))
    }
  }

  private mutating func add(
    _ event: TraceEvent, key: ObjectKey? = nil, source: ObjectKey? = nil, deeds: [Deed] = [],
    neverSleeps: Bool = false
  ) {
    drafts.append(
      Draft(event, key: key, source: source, deeds: deeds, neverSleeps: neverSleeps))
  }
}
