package import Snippets

/// How far a probe has come.
package struct ProbeProgress: Sendable, Hashable {
  /// The action whose run has just ended.
  package var name: String
  package var regime: Regime
  package var done: Int
  package var total: Int
}
