/// Circumstances under which a program must print the same as under all others.
package enum Regime: String, Sendable, Hashable, CaseIterable {
  case oneCore = "one core"
  case allCores = "all cores"
  case underLoad = "all cores under load"
  case randomAddresses = "addresses randomised"
}
