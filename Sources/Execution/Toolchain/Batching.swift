/// Whether programs are compiled many in one sandbox, or each in its own.
///
/// What comes of them is the same to the byte; the time is not.
package enum Batching: String, Sendable, Hashable, CaseIterable {
  /// Together where that works, alone where it does not.
  case auto
  /// Each alone.
  case off
  /// Together, or a failure that names the program.
  case require
}
