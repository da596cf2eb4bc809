import Glibc
import Snippets

/// A folder of this process alone, for what sandboxes are shown.
struct Staging: Sendable {
  private let home: TemporaryFolder
  private var folder: LocalFolder { LocalFolder(home.path) }

  init() throws(ExecutionFailure) {
    home = try TemporaryFolder()
    chmod(home.path, 0o711)
  }

  /// A new folder to be filled, and to be shown afterwards.
  func newFolder(_ name: String) throws(ExecutionFailure) -> LocalFolder {
    let new = folder.folder(name)
    try new.make()
    return new
  }

  /// `source`, or for root a copy of it that unprivileged users can read.
  func readable(_ source: LocalFolder, as name: String) throws(ExecutionFailure) -> LocalFolder {
    guard geteuid() == 0 else { return source }
    let copy = try newFolder(name)
    for file in source.files() {
      guard let bytes = source.bytes(of: file) else {
        throw LocalFolder.failure("read", source.path(of: file))
      }
      try LocalFolder(Toolchain.parent(of: copy.path(of: file))).make()
      try copy.write(bytes, to: file)
      keepTime(of: source.path(of: file), on: copy.path(of: file))
    }
    return copy
  }

  /// A header that looks newer than the prepared module made of it would make the module useless.
  private func keepTime(of source: String, on copy: String) {
    guard let status = FileStatus(source) else { return }
    let time = timespec(
      tv_sec: status.modifiedSeconds, tv_nsec: status.modifiedNanoseconds)
    utimensat(AT_FDCWD, copy, [time, time], 0)
  }
}
