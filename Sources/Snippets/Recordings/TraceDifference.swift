/// The first line in which two traces differ.
struct TraceDifference: Sendable, Hashable {
  /// 0-based.
  var index: Int
  /// Empty where this trace has ended.
  var old: String
  var new: String

  /// Nothing for equal texts.
  init?(_ old: String, _ new: String) {
    let (old, new) = (old.programLines, new.programLines)
    let count = max(old.count, new.count)
    let index = (0..<count).first { index in
      index >= old.count || index >= new.count || old[index] != new[index]
    }
    guard let index else { return nil }
    self.index = index
    self.old = index < old.count ? old[index] : ""
    self.new = index < new.count ? new[index] : ""
  }
}
