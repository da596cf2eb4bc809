/// What differs between the texts of two traces.
package struct TraceDifference: Sendable, Hashable {
  /// The first line of the older text that differs, 1-based; after its last one where that has only
  /// ended.
  package let line: Int
  /// The first line that differs; empty where the older text has ended.
  package let old: String
  /// The same of the newer text.
  package let new: String
  /// All differences, without a final line feed.
  ///
  /// A context line begins with two spaces, a line of the older text only with `- `, one of the
  /// newer text only with `+ `.
  package let text: String

  /// Nothing for equal texts.
  package init?(_ old: String, _ new: String) {
    let (old, new) = (old.programLines, new.programLines)
    let first = zip(old, new).prefix { $0 == $1 }.count
    guard first < max(old.count, new.count) else { return nil }
    line = first + 1
    self.old = first < old.count ? old[first] : ""
    self.new = first < new.count ? new[first] : ""
    text = TraceDifference.text(old, new).joined(separator: "\n")
  }

  /// Enough to recognise the place, as in a unified diff.
  private static let contextLines = 2

  private static func text(_ old: [String], _ new: [String]) -> [String] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var lines: [(text: String, isChange: Bool)] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if removed.contains(from) {
        lines.append(("- " + old[from], true))
        from += 1
      } else if inserted.contains(to) {
        lines.append(("+ " + new[to], true))
        to += 1
      } else {
        lines.append(("  " + old[from], false))
        (from, to) = (from + 1, to + 1)
      }
    }
    return lines.indices.filter { index in
      let near = max(0, index - contextLines)...min(lines.count - 1, index + contextLines)
      return near.contains { lines[$0].isChange }
    }.map { lines[$0].text }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
