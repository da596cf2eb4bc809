extension String {
  /// All that follows the first occurrence of `part`; nothing when it does not occur.
  func range(after part: String) -> Range<String.Index>? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        return rest.index(rest.startIndex, offsetBy: part.count)..<endIndex
      }
      rest.removeFirst()
    }
    return nil
  }

  /// What stands after `key=` up to the next comma or bracket: `10` for `si_int` in `{si_int=10}`.
  func value(of key: String) -> String? {
    guard let range = range(after: key + "=") else { return nil }
    return String(self[range].prefix { !",}])".contains($0) })
  }
}
