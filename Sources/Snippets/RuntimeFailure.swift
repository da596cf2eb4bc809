/// What Swift's runtime printed before it trapped: `main/pipe.swift:12: Fatal error: …`.
package struct RuntimeFailure: Sendable, Hashable {
  /// 1-based, in the program; nothing where a line of the standard library trapped.
  package var line: Int?
  /// `Fatal error: Index out of range`.
  package var text: String

  /// The last such line on stderr; nothing where there is none.
  package init?(in transcript: Transcript, of program: Program) {
    for line in transcript.lines.reversed() where line.stream == .stderr {
      if let failure = RuntimeFailure(line.text, fileName: program.fileName) {
        self = failure
        return
      }
    }
    return nil
  }

  private init?(_ text: String, fileName: String) {
    let fields = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].hasSuffix(".swift"), let line = Int(fields[1]), line > 0
    else { return nil }
    let words = trimmed(fields[2])
    guard
      words.hasPrefix("Fatal error") || words.hasPrefix("Precondition failed")
        || words.hasPrefix("Assertion failed")
    else { return nil }
    self.line = fields[0].split(separator: "/").last == Substring(fileName) ? line : nil
    self.text = words
  }
}
