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
  ///
  /// What the process's children do, which it made in the lines `forks`, is no call of its own.
  func line(of name: String, after: Int?, forks: Set<Int> = []) -> Int? {
    guard !lines.isEmpty else { return nil }
    let start = min(max((after ?? 1) - 1, 0), lines.count - 1)
    let childBlocks = forks.compactMap { childBlock(madeIn: $0) }
    let isInChild = childBlocks.contains { $0.contains(start) }
    var block = isInChild ? around(start) : self.block(openedAt: start)
    while !block.isEmpty {
      let calls = block.filter { index in
        isCall(of: name, in: lines[index]) && !childBlocks.contains { $0.contains(index) }
      }
      let later = calls.filter { $0 > start }
      if calls.count == 1 { return calls[0] + 1 }
      if later.count == 1 { return later[0] + 1 }
      if !calls.isEmpty { return nil }
      guard block.lowerBound > 0 else { return nil }
      block = around(block.lowerBound)
    }
    return nil
  }

  /// The line where what a child does begins, which was made in line `fork`.
  func firstLine(ofChildMadeIn fork: Int) -> Int {
    childBlock(madeIn: fork).map { $0.lowerBound + 1 } ?? fork
  }

  /// `if fork() == 0 {`, `inChild {`, or an `if child == 0 {` in one of the lines that follow.
  private func childBlock(madeIn fork: Int) -> Range<Int>? {
    guard lines.indices.contains(fork - 1) else { return nil }
    if depthChange(lines[fork - 1]) > 0 { return fork - 1..<end(from: fork - 1) }
    for index in lines.indices.dropFirst(fork).prefix(3) where depthChange(lines[index]) > 0 {
      return lines[index].contains("== 0") ? index..<end(from: index) : nil
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
