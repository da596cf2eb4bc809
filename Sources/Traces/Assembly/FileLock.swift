/// A lock that a call got, gave back or was refused: flock(2), fcntl(2).
struct FileLock: Sendable, Hashable {
  enum Holder: Sendable, Hashable {
    /// Who has the open file has the lock, and several processes can.
    case openFile(String)
    case process(Int)
  }

  /// What identifies the file, and which part of it.
  var place: String
  var holder: Holder
  var isShared: Bool
  /// It was to wait for the lock.
  var waits: Bool

  /// `openFile` identifies what the descriptor of the call leads to, where it is known.
  init?(_ call: RawCall, of file: String, with openFile: String?, by pid: Int) {
    switch call.name {
    case "flock":
      guard let openFile else { return nil }
      place = "\(file) as a whole"
      holder = .openFile(openFile)
      isShared = call.has(flag: "LOCK_SH")
      waits = !call.has(flag: "LOCK_NB")
    case "fcntl":
      guard let kind = FileLock.kinds[call.argument(1)] else { return nil }
      let range = ["l_whence", "l_start", "l_len"].map { call.argument(2).value(of: $0) ?? "" }
      place = "\(file) from \(range.joined(separator: " "))"
      isShared = call.has(flag: "F_RDLCK")
      waits = kind.waits
      guard kind.isOfOpenFile else {
        holder = .process(pid)
        return
      }
      guard let openFile else { return nil }
      holder = .openFile(openFile)
    default: return nil
    }
  }

  private static let kinds: [String: (isOfOpenFile: Bool, waits: Bool)] = [
    "F_SETLK": (false, false), "F_SETLKW": (false, true), "F_OFD_SETLK": (true, false),
    "F_OFD_SETLKW": (true, true),
  ]
}
