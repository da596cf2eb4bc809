extension Set<String> {
  /// Takes `name`, or `name-2`, `name-3` and so on where that is taken, and gives back which.
  package mutating func insertDistinct(_ name: String) -> String {
    var distinct = name
    var number = 2
    while !insert(distinct).inserted {
      distinct = "\(name)-\(number)"
      number += 1
    }
    return distinct
  }
}
