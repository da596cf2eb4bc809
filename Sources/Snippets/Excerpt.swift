/// Lines of a program that are shown together.
package struct Excerpt: Sendable, Hashable {
  /// The 1-based number of the first line in the whole program.
  package var firstLine: Int
  package var lines: [String]

  package init(firstLine: Int, lines: [String]) {
    self.firstLine = firstLine
    self.lines = lines
  }

  /// Without a final line feed.
  package var text: String { lines.joined(separator: "\n") }
}

extension [Excerpt] {
  /// Without blank lines at the edges of each excerpt, and without excerpts that were only blank.
  var trimmingBlankLines: [Excerpt] {
    compactMap { (excerpt) -> Excerpt? in
      let isWritten = { (line: String) in !trimmed(line).isEmpty }
      guard let first = excerpt.lines.firstIndex(where: isWritten),
        let last = excerpt.lines.lastIndex(where: isWritten)
      else { return nil }
      return Excerpt(
        firstLine: excerpt.firstLine + first, lines: [String](excerpt.lines[first...last]))
    }
  }

  /// Without the indentation that all their lines have in common.
  var dedented: [Excerpt] {
    let indents = flatMap(\.lines).filter { !trimmed($0).isEmpty }.map { (line) -> [UInt8] in
      [UInt8](line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    }
    guard var common = indents.first else { return self }
    for indent in indents {
      common = zip(common, indent).prefix { $0 == $1 }.map { $0.0 }
    }
    let width = common.count
    return map { excerpt in
      Excerpt(
        firstLine: excerpt.firstLine,
        lines: excerpt.lines.map { String(decoding: $0.utf8.dropFirst(width), as: UTF8.self) })
    }
  }
}
