import Yams

/// The lines of a YAML text, seen as an author sees them: an entry is a line with a key, and what
/// follows it further to the right.
struct YAMLLines {
  private var lines: [String]

  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The line of that number, 1-based; empty where there is none.
  subscript(number: Int) -> String { lines.indices.contains(number - 1) ? lines[number - 1] : "" }

  /// The line on which a key of a mapping in block style is given again; its first place is `mark`.
  func repetition(of key: String, after mark: Mark) -> Int? {
    guard mark.line < lines.count else { return nil }
    for number in (mark.line + 1)...lines.count {
      let line = lines[number - 1]
      if !line.isBlankOrComment, line.indent < mark.column - 1 { return nil }
      if line.key(atIndent: mark.column - 1) == key { return number }
    }
    return nil
  }

  /// Blanks the entry at the top that holds a line, and gives it back.
  mutating func blank(entryAround number: Int) -> (key: String, text: String)? {
    let last = min(max(number, 1), lines.count)
    guard let first = (1...last).last(where: { self[$0].key(atIndent: 0) != nil }) else {
      return nil
    }
    return blank(entryOn: first, indent: 0)
  }

  /// Blanks the entry that begins on a line, and gives it back.
  mutating func blank(entryOn number: Int, indent: Int) -> (key: String, text: String)? {
    guard let key = self[number].key(atIndent: indent) else { return nil }
    let next = lines.indices[number...].first { index in
      let line = lines[index]
      let isNext = line.key(atIndent: indent) != nil || line.indent < indent
      return isNext && !line.isBlankOrComment
    }
    let range = (number - 1)..<(next ?? lines.count)
    let text = lines[range].joined(separator: "\n")
    for index in range { lines[index] = "" }
    return (key, text)
  }
}

extension String {
  var indent: Int { utf8.prefix { $0 == UInt8(ascii: " ") }.count }

  fileprivate var isBlankOrComment: Bool {
    let text = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return text.isEmpty || text.hasPrefix("#")
  }

  /// The key of a line that begins at a column, counted from 0, quotes left out.
  func key(atIndent indent: Int) -> String? {
    guard self.indent == indent, !isBlankOrComment else { return nil }
    let text = dropFirst(indent)
    guard let colon = text.keyEnd else { return nil }
    let key = text[..<colon]
    guard let first = key.first, !"-[]{},?&*!|>%@`\t".contains(first) else { return nil }
    return key.trimmingQuotes
  }

  /// What stands after the key of a line, blanks and line ends left out.
  func value(atIndent indent: Int) -> String? {
    guard key(atIndent: indent) != nil, let colon = dropFirst(indent).keyEnd else { return nil }
    return String(self[colon...].dropFirst()).trimmingBlanks
  }

  fileprivate var trimmingBlanks: String {
    let blanks: Set<Character> = [" ", "\t", "\r", "\r\n"]
    let head = drop { blanks.contains($0) }
    return String(head.reversed().drop { blanks.contains($0) }.reversed())
  }
}

extension Substring {
  /// The colon that ends a key: at the end of the line, or before a blank.
  fileprivate var keyEnd: Index? {
    indices.first { index in
      guard self[index] == ":" else { return false }
      let next = self[self.index(after: index)...].first
      return next == nil || next == " " || next == "\t" || next == "\r"
    }
  }

  fileprivate var trimmingQuotes: String {
    let text = String(self).trimmingBlanks
    guard text.count > 1, let quote = text.first, quote == text.last, "\"'".contains(quote) else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
