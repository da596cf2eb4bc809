import Glibc

/// What the file system refused, in words for the one who started the command.
package struct StorageFailure: Error, Sendable, Hashable {
  /// A sentence without a full stop, for example `Site/index.html cannot be written: No space left`.
  package var problem: String
  /// One likely remedy, said in the imperative.
  package var remedy: String?

  package init(_ problem: String, remedy: String? = nil) {
    self.problem = problem
    self.remedy = remedy
  }

  /// The reason that the C library left in `errno`.
  init(errno code: Int32, _ problem: String) {
    self.init("\(problem): \(String(cString: strerror(code)))", remedy: Self.remedy(for: code))
  }

  private static func remedy(for code: Int32) -> String? {
    switch code {
    case ENOSPC, EDQUOT: "Free some space on the disk, then build again"
    case EACCES, EPERM, EROFS: "Make the folder writable, or choose another with --output"
    case EMFILE, ENFILE: "Raise the limit on open files (ulimit -n)"
    default: nil
    }
  }
}
