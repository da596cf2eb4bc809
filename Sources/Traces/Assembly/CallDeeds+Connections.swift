extension CallDeeds {
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

  mutating func noteMeetings(_ state: inout ProcessState) {
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
