/// What becomes of the facts that a program prints.
package enum TableUse: Sendable, Hashable {
  /// They are a table of their own, where its output stands.
  case own
  /// They are cells of the table of that name, which a `facts` fence shows.
  case named(String)
}
