import Basics
import Markdown
import Snippets

extension Document {
  /// Takes a title that the text begins with out of it.
  ///
  /// `known` is the title that front matter gave; a first heading is taken out when it says the
  /// same, or when there is none.
  mutating func takeTitle(known: String?) -> String? {
    guard nodes.count > 1, case .heading(1, _) = nodes[1].kind else { return known }
    let heading = text(of: 1)
    guard known == nil || known == heading else { return known }
    remove(subtreeAt: 1)
    return heading
  }

  /// Lowers all headings by one level when there is one of level 1: that level is the title's.
  mutating func lowerHeadings() {
    let hasTop = nodes.contains { node in
      if case .heading(1, _) = node.kind { true } else { false }
    }
    guard hasTop else { return }
    for index in nodes.indices {
      guard case .heading(let level, let id) = nodes[index].kind else { continue }
      nodes[index].kind = .heading(level: min(level + 1, 6), id: id)
    }
  }

  /// The fenced code blocks, by the index of their node, as the snippets' floor sees them.
  func fences(in path: RelativePath) -> [(index: Int, fence: Fence)] {
    nodes.indices.compactMap { index in
      guard case .codeBlock(let info, let range, let literal, let starts) = nodes[index].kind
      else { return nil }
      let fence = Fence(
        info: info, infoLocation: SourceLocation(path, range), lines: literal.codeLines,
        firstLine: starts.first?.line ?? range.start.line + 1,
        indents: starts.map { $0.column - 1 })
      return (index, fence)
    }
  }

  private mutating func remove(subtreeAt index: Int) {
    let count = nodes[index].end - index
    nodes.removeSubrange(index..<(index + count))
    for other in nodes.indices where nodes[other].end > index { nodes[other].end -= count }
    for note in footnotes.indices where footnotes[note].definition > index {
      footnotes[note].definition -= count
    }
    resolvedInfos = Dictionary(
      uniqueKeysWithValues: resolvedInfos.map {
        ($0.key > index ? $0.key - count : $0.key, $0.value)
      })
  }
}

extension String {
  /// The lines of a code block, without their line feeds.
  fileprivate var codeLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
