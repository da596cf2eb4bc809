/// A change of a file, which inotify(7) tells to who watches it or its folder.
struct FileChange: Sendable, Hashable {
  /// Those for which a call stands that says which file it means.
  ///
  /// That a file was written and closed (`IN_CLOSE_WRITE`) is not one of them: the last of several
  /// descriptors is closed by a call or by the end of any process. Nor is a change of permissions,
  /// which is told of a file that loses a name, too; nor are opening and reading, which are no changes.
  enum Kind: String, Sendable, Hashable {
    case create = "IN_CREATE"
    case delete = "IN_DELETE"
    case modify = "IN_MODIFY"
    case moveFrom = "IN_MOVED_FROM"
    case moveTo = "IN_MOVED_TO"

    /// The bits of `struct inotify_event`, without those that only say more.
    init?(mask: Int) {
      switch mask & 0xfff {
      case 0x002: self = .modify
      case 0x040: self = .moveFrom
      case 0x080: self = .moveTo
      case 0x100: self = .create
      case 0x200: self = .delete
      default: return nil
      }
    }
  }

  /// Absolute.
  var path: String
  var kind: Kind

  /// Those that `call` makes if it works, or may make: a file that is opened with `O_CREAT` may have
  /// been there.
  static func all(by call: RawCall) -> [FileChange] {
    guard call.value != nil else { return [] }
    func changes(_ paths: [String], _ kinds: Kind...) -> [FileChange] {
      zip(paths, kinds).filter { $0.0.hasPrefix("/") }.map { FileChange(path: $0, kind: $1) }
    }
    let first = StraceString(call.argument(0))?.text ?? ""
    switch call.name {
    case "open", "openat":
      guard let path = RawDescriptor(call.result)?.target else { return [] }
      return (call.has(flag: "O_CREAT") ? changes([path], .create) : [])
        + (call.has(flag: "O_TRUNC") ? changes([path], .modify) : [])
    case "mknod", "mknodat": return changes([ObjectDirectory.path(in: call)], .create)
    case "link": return changes([StraceString(call.argument(1))?.text ?? ""], .create)
    case "unlink": return changes([first], .delete)
    case "unlinkat": return changes([ObjectDirectory.path(in: call)], .delete)
    case "rename":
      return changes([first, StraceString(call.argument(1))?.text ?? ""], .moveFrom, .moveTo)
    case "renameat", "renameat2":
      let other = RawCall(name: call.name, arguments: Array(call.arguments.dropFirst(2)))
      return changes(
        [ObjectDirectory.path(in: call), ObjectDirectory.path(in: other)], .moveFrom, .moveTo)
    case "truncate": return changes([first], .modify)
    case "write", "writev", "pwrite64", "ftruncate", "sendfile":
      return changes([ObjectDirectory.target(call.argument(0))], .modify)
    case "splice", "copy_file_range":
      return changes([KernelMove(call)?.target.target ?? ""], .modify)
    default: return []
    }
  }
}
