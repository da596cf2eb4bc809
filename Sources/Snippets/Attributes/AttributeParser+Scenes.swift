import Basics

extension AttributeParser {
  /// Of `ROLE:"text"`, or `ROLE:blocked`.
  mutating func cue(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    guard let colon = value.bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      colon + 1 < value.bytes.count
    else {
      complain(
        "MalformedCue", "Cue '\(value.text)' is incomplete",
        at: narrowed(range, to: value, after: 0),
        fix: "Write 'after=ROLE:\"text\"' or 'after=ROLE:blocked'")
      return nil
    }
    let role = String(decoding: value.bytes[..<colon], as: UTF8.self)
    let text = String(decoding: value.bytes[(colon + 1)...], as: UTF8.self)
    guard Program.isName(role) else {
      complain(
        "MalformedName", "Name '\(role)' must be letters, digits, '_' and '-'",
        at: narrowed(range, to: value, after: 0))
      return nil
    }
    // Only a quote can stand between the colon and what comes after it.
    let isQuoted = value.columns[colon + 1] > value.columns[colon] + 1
    if isQuoted { return .cue(AwaitedCue(role: role, fact: .line(containing: text))) }
    guard text == "blocked" else {
      complain(
        "MalformedCue",
        "Cue '\(text)' is not known\(didYouMean(nearest(to: text, among: ["blocked"])))",
        at: narrowed(range, to: value, after: colon + 1),
        fix: "Write 'after=\(role):blocked', or for a line after=\(role):\"\(text)\"")
      return nil
    }
    return .cue(AwaitedCue(role: role, fact: .blocked))
  }
}
