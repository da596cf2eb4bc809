/// What a read(2) of an inotify(7) descriptor gives for one change: `struct inotify_event`.
struct FolderNotice: Sendable, Hashable {
  /// What inotify_add_watch(2) gave for the file or the folder.
  var watch: Int
  /// Nothing for what is no change that a call can be known by.
  var kind: FileChange.Kind?
  /// In the folder; empty where the file itself is watched.
  var name: String

  /// Those of which strace shows every byte.
  static func all(in bytes: [UInt8]) -> [FolderNotice] {
    var rest = bytes[...]
    var notices: [FolderNotice] = []
    while rest.count >= headCount {
      let length = number(in: rest, at: 12)
      guard rest.count >= headCount + length else { break }
      let name = rest.dropFirst(headCount).prefix(length).prefix { $0 != 0 }
      notices.append(
        FolderNotice(
          watch: number(in: rest, at: 0), kind: FileChange.Kind(mask: number(in: rest, at: 4)),
          name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(headCount + length)
    }
    return notices
  }

  /// A watch, a mask, a cookie and the length of the name.
  private static let headCount = 16

  private static func number(in bytes: ArraySlice<UInt8>, at place: Int) -> Int {
    bytes.dropFirst(place).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
