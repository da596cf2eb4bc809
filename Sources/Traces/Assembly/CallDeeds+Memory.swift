extension CallDeeds {
  mutating func noteMemory(_ state: inout ProcessState) {
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
}
