import Basics

/// Fences whose end was forgotten: CommonMark lets them run on, and no author means it.
extension DocumentBuilder {
  /// Complains of a fence that is not closed, or goes on over what looks like the next one.
  mutating func checkFence(_ index: Int, _ literal: String) {
    guard dialect == .full, let fence = fences[index], fence.isFenced else { return }
    let start = drafts[index].start
    let isStrayEnd = fence.firstLine - 1 == unclosedEnd && fence.info == fence.textEnd
    unclosedEnd = fence.isClosed ? nil : fence.endLine
    let code = literal.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let swallowed = code.firstIndex { opensFence(Array($0), like: start) }
    // The end of the fence before it, which stands too far to the left, is complained of there.
    guard !fence.isClosed || swallowed != nil, !isStrayEnd else { return }
    warn(
      "UnclosedFence", summary(of: fence, swallows: swallowed != nil),
      start..<max(start, fence.textEnd),
      fix: "Write '\(mark(at: start))' \(place(of: fence)) after its last line",
      seeAlso: swallowed.map {
        ("What looks like the next fence, and is code, is here", text(of: fence.firstLine + $0))
      } ?? strayEnd(of: fence, like: start))
  }

  /// Below a fence that ends with its list or quote, what its author took for its end.
  private func strayEnd(
    of fence: Locator.FencePlace, like start: Int
  ) -> (words: String, range: Range<Int>)? {
    guard fence.isInContainer, fence.endLine < source.lines.starts.count else { return nil }
    let line = text(of: fence.endLine)
    guard String(decoding: source.lines.bytes[line], as: UTF8.self) == mark(at: start) else {
      return nil
    }
    return ("What looks like its end, and is too far to the left, is here", line)
  }

  private func summary(of fence: Locator.FencePlace, swallows isOverAnother: Bool) -> String {
    if isOverAnother { return "Fence is not closed before the next one" }
    return fence.isInContainer
      ? "Fence is not closed before the list or quote around it ends"
      : "Fence is never closed; all the rest of the page is its code"
  }

  private func place(of fence: Locator.FencePlace) -> String {
    fence.isInContainer ? "on a line of the same list or quote" : "on a line"
  }

  private func mark(at start: Int) -> String {
    let bytes = source.lines.bytes
    return String(decoding: bytes[start...].prefix { $0 == bytes[start] }, as: UTF8.self)
  }

  /// The text of a line from its first byte that is not blank.
  private func text(of line: Int) -> Range<Int> {
    let bytes = source.lines.bytes
    let line = min(line, source.lines.starts.count - 1)
    let end = source.lines.textEnd(of: line)
    var start = source.lines.starts[line]
    while start < end, bytes[start].isBlank || bytes[start] == UInt8(ascii: ">") { start += 1 }
    return start..<end
  }

  /// Whether a line of code has a fence like the one that begins at `opening`, and an info string,
  /// so that it cannot end the code.
  private func opensFence(_ line: [UInt8], like opening: Int) -> Bool {
    let byte = source.lines.bytes[opening]
    let indent = line.prefix(while: \.isBlank).count
    let text = line[indent...]
    let run = text.prefix { $0 == byte }.count
    let info = text.dropFirst(run).drop { $0.isBlank || $0.isLineEnd }
    return indent < 4 && run >= mark(at: opening).utf8.count && !info.isEmpty
      && !info.contains(byte)
  }
}
