import Basics
import Glibc

/// The folders that the kernel watches for us, and what it says of them.
///
/// A class, because it owns a descriptor; only the thread of one watch uses it.
final class WatchedTree: @unchecked Sendable {
  let descriptor: Int32
  private let root: String
  private let places: Set<String>
  /// The paths of places that do not lie in the root, by their names.
  private let elsewhere: [RelativePath: String]
  /// What the folder is that each watch is on: two ways may lead to one folder.
  private var folders: [Int32: [Watched]] = [:]
  /// How the kernel is asked to watch a folder: inotify_add_watch(2), but in tests.
  private let addWatch: AddWatch
  /// The first folder that the kernel does not watch, because it watches as many as it may.
  private var unwatched: String?
  /// It is said once: a limit does not change by being spoken of.
  private var hasComplained = false
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  private enum Watched: Hashable {
    /// The one that holds the root: a root that is made again is seen there.
    case above
    case root
    /// The one that holds a place that lies elsewhere.
    case beside(RelativePath)
    case below(RelativePath)

    /// Two ways to one folder in one place, by a link, are one: the shorter way is kept.
    func standsFor(_ other: Watched) -> Bool {
      guard case .below(let path) = self, case .below(let other) = other else {
        return self == other
      }
      return path.components.first == other.components.first
    }
  }

  typealias AddWatch = @Sendable (_ descriptor: Int32, _ path: String, _ mask: UInt32) -> Int32

  /// - Throws: when this user may not watch anything more. Where it is only too many folders, those
  ///   that fit are watched, and `takeComplaint()` says so.
  init(
    _ root: String, places: Set<String>, elsewhere: [RelativePath: String],
    addWatch: @escaping AddWatch = { inotify_add_watch($0, $1, $2) }
  ) throws(ServingFailure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw ServingFailure(
        "Changes of files cannot be watched: \(String(cString: strerror(errno)))",
        remedy: "End other programs that watch files, or raise fs.inotify.max_user_instances")
    }
    self.root = root
    self.places = places
    self.elsewhere = elsewhere
    self.addWatch = addWatch
    watchAll()
  }

  /// That there are folders of which nothing is told; nothing when that has been said.
  func takeComplaint() -> ServingFailure? {
    guard let unwatched, !hasComplained else { return nil }
    hasComplained = true
    return ServingFailure(
      "Changes in '\(unwatched)' are not seen: the kernel watches no more folders for this user",
      remedy: "Run 'sudo sysctl fs.inotify.max_user_watches=524288', and start this anew")
  }

  func close() { Glibc.close(descriptor) }

  /// What the kernel has said since the last call.
  func read() -> FolderChanges {
    var changes = FolderChanges.none
    while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
      var start = 0
      while let event = event(at: start, of: count) {
        changes.add(self.changes(by: event))
        start = event.end
      }
    }
    if changes == .everything { watchAll() }
    return changes
  }

  private struct Event {
    var watch: Int32
    var mask: UInt32
    /// In the watched folder; empty for the folder itself.
    var name: String
    /// Where the next one begins.
    var end: Int

    func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
  }

  /// The event that begins at `start`: a watch, a mask, a cookie, a length, and so long a name that
  /// is filled with zeros (inotify(7)).
  private func event(at start: Int, of count: Int) -> Event? {
    let head = MemoryLayout<inotify_event>.size
    guard start + head <= count else { return nil }
    return buffer.withUnsafeBytes { bytes in
      let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let end = start + head + Int(event.len)
      let name = bytes[(start + head)..<end].prefix { $0 != 0 }
      return Event(
        watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self), end: end)
    }
  }

  private func changes(by event: Event) -> FolderChanges {
    if event.has(Int32(IN_Q_OVERFLOW)) { return .everything }
    let roles = folders[event.watch] ?? []
    if event.has(Int32(IN_IGNORED)) { folders[event.watch] = nil }
    return roles.reduce(into: .none) { $0.add(changes(in: $1, by: event)) }
  }

  private func changes(in watched: Watched, by event: Event) -> FolderChanges {
    switch watched {
    case .above: return event.name == root.lastName ? .everything : .none
    case .beside(let place):
      return event.name == location(of: place).lastName ? changes(at: place, by: event) : .none
    case .root:
      guard places.contains(event.name), let path = RelativePath(event.name) else { return .none }
      return changes(at: path, by: event)
    case .below(let folder):
      guard let path = event.name.isEmpty ? folder : folder.appending(event.name)
      else { return .none }
      return changes(at: path, by: event)
    }
  }

  private func changes(at path: RelativePath, by event: Event) -> FolderChanges {
    if event.has(Int32(IN_ISDIR)), event.has(Int32(IN_CREATE), Int32(IN_MOVED_TO)) {
      watch(below: path)
    }
    if event.has(Int32(IN_MOVED_FROM)), event.has(Int32(IN_ISDIR)) { forget(path) }
    if event.has(Int32(IN_CREATE)), !isWhole(path) { return .none }
    return .some([path])
  }

  /// Whether what was just created is complete, as a folder is, or a link.
  ///
  /// A new file is written, and then closed, which is told, too.
  private func isWhole(_ path: RelativePath) -> Bool {
    var status = stat()
    guard lstat(location(of: path), &status) == 0 else { return true }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }

  private func watchAll() {
    for watch in folders.keys { inotify_rm_watch(descriptor, watch) }
    folders = [:]
    watch(root.parentFolder, as: .above)
    watch(root, as: .root)
    for place in places.sorted() { if let path = RelativePath(place) { watch(below: path) } }
    for place in elsewhere.keys.sorted() {
      watch(location(of: place).parentFolder, as: .beside(place))
      watch(below: place)
    }
  }

  /// Where on the machine a path is that is told.
  private func location(of path: RelativePath) -> String {
    for (place, folder) in elsewhere {
      if path == place { return folder }
      if let rest = path.relative(to: place) { return folder + "/" + rest.text }
    }
    return root + "/" + path.text
  }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_MOVED_FROM
      | IN_MOVED_TO | IN_ONLYDIR)

  /// A folder that is gone, or is none, is not watched: the one above it tells when it is there.
  @discardableResult
  private func watch(_ path: String, as watched: Watched) -> Bool {
    let watch = addWatch(descriptor, path, Self.events)
    guard watch >= 0 else {
      if errno == ENOSPC { unwatched = unwatched ?? path }
      return false
    }
    if let known = folders[watch]?.first(where: { $0.standsFor(watched) }) {
      return known == watched
    }
    folders[watch, default: []].append(watched)
    return true
  }

  /// Watches a folder and everything in it; a file is watched by the folder it lies in.
  private func watch(below path: RelativePath) {
    var waiting = [path]
    while let next = waiting.popLast() {
      guard watch(location(of: next), as: .below(next)) else { continue }
      waiting += foldersNames(in: next)
    }
  }

  /// Names that start with a dot are no sources.
  private func foldersNames(in folder: RelativePath) -> [RelativePath] {
    guard let stream = opendir(location(of: folder)) else { return [] }
    defer { closedir(stream) }
    var found: [RelativePath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let type = Int(entry.pointee.d_type)
      guard !name.hasPrefix("."), [Int(DT_DIR), Int(DT_LNK), Int(DT_UNKNOWN)].contains(type),
        let path = folder.appending(name)
      else { continue }
      found.append(path)
    }
    return found
  }

  /// A folder that was moved away is still watched by the kernel, under a name that is wrong.
  private func forget(_ path: RelativePath) {
    for (watch, roles) in folders {
      let left = roles.filter { role in
        guard case .below(let folder) = role else { return true }
        return folder != path && folder.relative(to: path) == nil
      }
      guard left.isEmpty else {
        folders[watch] = left
        continue
      }
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }
}

extension String {
  /// `b` of `/a/b`.
  fileprivate var lastName: Substring { split(separator: "/").last ?? "" }

  /// `/a` of `/a/b`, `.` of `b`.
  fileprivate var parentFolder: String {
    let parent = split(separator: "/").dropLast().joined(separator: "/")
    return hasPrefix("/") ? "/" + parent : parent.isEmpty ? "." : parent
  }
}
