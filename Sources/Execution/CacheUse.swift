/// How an executor uses the results of earlier builds.
package enum CacheUse: Sendable, Hashable {
  /// Read what is there, keep what is new.
  case readAndWrite
  /// Do everything anew and keep it (`--no-cache`).
  case writeOnly
  /// Do everything anew and keep nothing (`verify`).
  case bypass
}
