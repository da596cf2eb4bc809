/// The unit that the end of a column's name says: `p50_us`, `throughput_MiB_s`.
package struct MeasuredUnit: Sendable, Hashable {
  /// As it is printed: `µs`, `MiB/s`.
  package let symbol: String
  /// Whether it counts bytes, so that its round numbers are powers of two.
  package let isSize: Bool

  /// The column's name without its unit, in words, and the unit; nothing when it says none.
  package static func split(_ column: String) -> (name: String, unit: MeasuredUnit?) {
    for (suffix, unit) in known where column.hasSuffix("_" + suffix) {
      let name = column.dropLast(suffix.count + 1)
      if !name.isEmpty { return (words(String(name)), unit) }
    }
    return (words(column), nil)
  }

  private static func words(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  /// Longer ones first, because `_MiB_s` ends in `_s` too.
  private static let known: [(suffix: String, unit: MeasuredUnit)] = [
    ("us_per_MiB", "µs/MiB"), ("per_s", "/s"), ("GiB_s", "GiB/s"), ("MiB_s", "MiB/s"),
    ("KiB_s", "KiB/s"),
    ("percent", "%"), ("GiB", "GiB"), ("MiB", "MiB"), ("KiB", "KiB"), ("B", "B"),
    ("ns", "ns"), ("us", "µs"), ("ms", "ms"), ("s", "s"),
  ].map { suffix, symbol in
    let isSize = ["B", "KiB", "MiB", "GiB"].contains(suffix)
    return (suffix, MeasuredUnit(symbol: symbol, isSize: isSize))
  }
}
