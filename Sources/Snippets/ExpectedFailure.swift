/// How a program is supposed to fail.
package enum ExpectedFailure: Sendable, Hashable {
  /// Otherwise than with success.
  case ends(Expectation)
  /// The compiler must not take it, and say this.
  case isRefused(saying: String)
}
