import CSupervise
import Glibc
import Snippets

/// A folder in `/tmp` that sitegen has to itself for some time.
///
/// A class because it removes the folder when its owner is gone. When sitegen itself was killed, a
/// later run removes it: whoever lives holds a lock on his own folders. It lies in `/tmp`, and not
/// in the project, because what root starts runs as a user who may not enter the project.
final class TemporaryFolder: Sendable {
  let path: String
  /// The user that no other run has as long as this folder is there; nothing unless asked for.
  let user: uid_t?
  private let lock: Int32

  private static let parent = "/tmp"
  private static let prefix = "sitegen-run."
  private static let users = (0..<uid_t(RUN_USERS)).map { uid_t(RUN_USER_FIRST) + $0 }

  /// A folder of a name that nothing else has.
  init() throws(ExecutionFailure) {
    while true {
      let path = try Machine.makeFreshFolder("\(Self.parent)/sitegen-run")
      // Another run, on its round for folders without an owner, may have been quicker.
      guard let lock = Self.lock(path) else { continue }
      (self.path, self.lock, user) = (path, lock, nil)
      return
    }
  }

  /// A folder whose name reserves a user for one run; only for root.
  ///
  /// So the kernel counts the processes of this run alone, and one signal reaches all of them.
  init(reservingUser: Void) throws(ExecutionFailure) {
    for user in Self.users where getpwuid(user) == nil {
      let path = "\(Self.parent)/\(Self.prefix)\(Self.sixDigits(user))"
      if mkdir(path, 0o700) != 0 {
        Self.removeUnlessOwned(path)
        guard mkdir(path, 0o700) == 0 else { continue }
      }
      guard let lock = Self.lock(path) else { continue }
      (self.path, self.lock, self.user) = (path, lock, user)
      chown(path, user, user)
      return
    }
    throw ExecutionFailure("No user is free to run a program as: all folders in /tmp are taken")
  }

  deinit {
    Self.remove(path)
    close(lock)
  }

  /// Removes the folders of runs that were killed, with all that is alive of them.
  static func removeAbandoned() {
    for name in LocalFolder(parent).names()
    where name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 6 {
      removeUnlessOwned("\(parent)/\(name)")
    }
  }

  private static func removeUnlessOwned(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, isOurs(status.st_uid), let lock = lock(path) else { return }
    cs_kill_leftovers(0, path)
    remove(path)
    close(lock)
  }

  private static func isOurs(_ user: uid_t) -> Bool {
    user == geteuid() || (geteuid() == 0 && users.contains(user))
  }

  /// A descriptor that holds the lock on the folder; nothing when another one has it.
  private static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var locked = stat()
    var named = stat()
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &locked) == 0,
      lstat(path, &named) == 0, named.st_ino == locked.st_ino
    {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  /// A folder that cannot be removed now stays for the next run.
  private static func remove(_ path: String) {
    do throws(ExecutionFailure) { try Machine.removeFolder(path) } catch { return }
  }

  private static func sixDigits(_ number: uid_t) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
