import Basics

/// Diagnostics as a person reads them: the place, the sentence, the author's own line with the
/// words underlined, one likely fix.
struct DiagnosticText {
  let sources: FileTree
  let style: TerminalStyle

  func text(for diagnostic: Diagnostic) -> String {
    var lines = [headline(diagnostic)]
    if let location = diagnostic.location { lines += excerpt(location) }
    if let fix = diagnostic.fix { lines.append("  \(style.cyan("fix:")) \(fix)") }
    for note in diagnostic.notes {
      let prefix = note.location.map { "\(place($0)): " } ?? ""
      let text = note.text.replacing("\n", with: "\n        ")
      lines.append("  \(prefix)\(style.bold("note:")) \(text)")
      if let location = note.location { lines += excerpt(location) }
    }
    return lines.joined(separator: "\n")
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let prefix = diagnostic.location.map { style.bold("\(place($0)): ") } ?? ""
    let severity =
      diagnostic.severity == .error ? style.red("error:") : style.yellow("warning:")
    return "\(prefix)\(severity) \(diagnostic.summary) [\(diagnostic.id)]"
  }

  func place(_ location: SourceLocation) -> String {
    "\(location.path):\(location.range.start.line):\(location.range.start.column)"
  }

  /// The line itself, and marks under the range; nothing when the file or the line is not there.
  func excerpt(_ location: SourceLocation) -> [String] {
    guard let line = line(location.range.start.line, of: location.path) else { return [] }
    let number = String(location.range.start.line)
    let gutter = String(repeating: " ", count: number.count)
    return [
      " \(number) | \(line.replacing("\t", with: " "))",
      " \(gutter) | \(marks(for: location.range, under: line))",
    ]
  }

  private func marks(for range: SourceRange, under line: String) -> String {
    let bytes = Array(line.utf8)
    let start = min(max(range.start.column - 1, 0), bytes.count)
    let last = range.end.line == range.start.line ? range.end.column - 1 : bytes.count
    let end = min(max(last, start), bytes.count)
    let before = String(decoding: bytes[..<start], as: UTF8.self).displayWidth
    let marked = String(decoding: bytes[start..<end], as: UTF8.self).displayWidth
    let tail = String(repeating: "~", count: max(0, marked - 1))
    return String(repeating: " ", count: before) + style.green("^" + tail)
  }

  private func line(_ number: Int, of path: RelativePath) -> String? {
    guard number > 0, let bytes = sources[path] else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard number <= lines.count else { return nil }
    let line = lines[number - 1]
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
