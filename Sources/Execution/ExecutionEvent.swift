import Snippets

/// What an executor tells while it works, for progress and for `--verbose`.
package enum ExecutionEvent: Sendable, Hashable {
  /// Why an action was done although it might have been in the cache.
  package enum MissReason: String, Sendable, Hashable {
    case absent = "not in the cache"
    case damaged = "damaged entry"
    case cacheIgnored = "--no-cache"
    case verified = "verified anew"
    case noCache = "there is no cache"
  }

  /// The result came from the cache.
  case cached(index: Int, name: String)
  case started(index: Int, name: String, reason: MissReason)
  /// It has been at work for more than five seconds; said once an action.
  case slow(index: Int, name: String)
  case finished(index: Int, name: String, seconds: Double)
  /// The direct way to the compiler did not work, and `swiftc` was called instead.
  case fellBack(index: Int, name: String)
  /// It was to be compiled with others, and was compiled alone.
  case notBatched(index: Int, name: String, reason: String)
  /// Where its time went; follows `finished`.
  case timed(index: Int, name: String, timings: ActionTimings)
  /// Results cannot be kept; said once a call of `execute`.
  case cacheUnwritable(String)
  /// The library products are being built.
  case buildingProducts([String])
}
