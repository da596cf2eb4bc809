/// The time during which somebody had a lock of a file, from the call that got it to those that let go.
struct LockSection: Sendable, Hashable {
  /// The lock of a file, or of a part of it.
  var lock: FileLock
  /// The event that got it.
  var start: Int
  /// An unlock, or the last close of each process that had the open file.
  ///
  /// The lock is free when all of them have happened; where there are none, it never was.
  var ends: [Int]

  /// Whether the two cannot have been at the same time.
  func excludes(_ other: LockSection) -> Bool {
    lock.place == other.lock.place && lock.holder != other.lock.holder
      && !(lock.isShared && other.lock.isShared)
  }
}
