import Glibc

/// What stat(2) says of a file: enough to know it again without reading it.
struct FileStatus: Sendable, Hashable {
  var isFolder: Bool
  var bytes: Int
  var inode: UInt64
  var modifiedSeconds: Int
  var modifiedNanoseconds: Int

  /// Links are followed; nothing when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    bytes = Int(status.st_size)
    inode = UInt64(status.st_ino)
    modifiedSeconds = status.st_mtim.tv_sec
    modifiedNanoseconds = status.st_mtim.tv_nsec
  }

  /// One word that changes whenever the file is likely to have changed.
  var stamp: String { "\(bytes)-\(inode)-\(modifiedSeconds).\(modifiedNanoseconds)" }
}
