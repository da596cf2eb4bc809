/// The lines of a program's text from which a function may be called.
///
/// strace writes no stack for a call that never returned, and just those calls a page about
/// deadlocks wants to show. The text tells the line where there is only one that it can be.
struct CallSites {
  private var lines: [Substring]

  init(in text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var code = line
      var index = line.startIndex
      while index < line.endIndex {
        if line[index...].hasPrefix("//") {
          code = line[..<index]
          break
        }
        index = line.index(after: index)
      }
      return code
    }
  }

  /// The only call of `name` in the innermost block around line `after` that has one, or the only
  /// one of these that comes later; nothing where several are left.
  func line(of name: String, after: Int?) -> Int? {
    let start = min(max((after ?? 1) - 1, 0), max(lines.count - 1, 0))
    var block = lines.isEmpty ? 0..<0 : self.block(openedAt: start)
    while !block.isEmpty {
      let calls = block.filter { isCall(of: name, in: lines[$0]) }
      let later = calls.filter { $0 > start }
      if calls.count == 1 { return calls[0] + 1 }
      if later.count == 1 { return later[0] + 1 }
      if !calls.isEmpty { return nil }
      guard block.lowerBound > 0 else { return nil }
      block = self.block(around: block)
    }
    return nil
  }

  /// `write(`, and also `writeText(`: helpers are named for what they call.
  private func isCall(of name: String, in line: Substring) -> Bool {
    var rest = line
    var before: Character = " "
    while !rest.isEmpty {
      if rest.hasPrefix(name), !CallSites.isWord(before) {
        let after = rest.dropFirst(name.count)
        if after.first == "(" { return true }
        if let next = after.first, next.isUppercase,
          after.drop(while: CallSites.isWord).first == "("
        {
          return true
        }
      }
      before = rest.removeFirst()
    }
    return false
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The lines of the block that a line opens, or else of the one it lies in.
  private func block(openedAt line: Int) -> Range<Int> {
    if depthChange(lines[line]) > 0 { return line..<end(from: line) }
    return around(line)
  }

  private func block(around block: Range<Int>) -> Range<Int> { around(block.lowerBound) }

  private func around(_ line: Int) -> Range<Int> {
    var depth = 0
    var start = line - 1
    while start >= 0 {
      depth += depthChange(lines[start])
      if depth > 0 { return start..<end(from: start) }
      start -= 1
    }
    return 0..<lines.count
  }

  private func end(from line: Int) -> Int {
    var depth = 0
    for index in line..<lines.count {
      depth += depthChange(lines[index])
      if depth <= 0, index > line { return index + 1 }
    }
    return lines.count
  }

  private func depthChange(_ line: Substring) -> Int {
    line.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
  }
}
