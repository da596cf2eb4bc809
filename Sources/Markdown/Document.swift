package import Basics

/// A Markdown text as values: its nodes in document order, each before its children.
///
/// Flat, because a tree of nested values is freed by recursion, and 50,000 nested quotes would
/// overflow the stack.
package struct Document: Sendable, Hashable {
  package struct Heading: Sendable, Hashable {
    package var level: Int
    package var id: String
    package var text: String
    package var range: SourceRange

    package init(level: Int, id: String, text: String, range: SourceRange) {
      self.level = level
      self.id = id
      self.text = text
      self.range = range
    }
  }

  /// A footnote that is referred to; the n-th of the document has number n + 1.
  package struct Footnote: Sendable, Hashable {
    package var label: String
    /// The index of its definition.
    package var definition: Int

    package init(label: String, definition: Int) {
      self.label = label
      self.definition = definition
    }
  }

  package var dialect: Dialect
  /// The file the text came from, for diagnostics.
  package var path: RelativePath?
  /// Never empty: the first is the document itself.
  package var nodes: [Node]
  /// In the order of their first reference.
  package var footnotes: [Footnote]
  /// The info strings, entities and escapes resolved, of those fences where that makes a difference.
  package var resolvedInfos: [Int: String]

  package init(
    dialect: Dialect, path: RelativePath?, nodes: [Node], footnotes: [Footnote] = [],
    resolvedInfos: [Int: String] = [:]
  ) {
    self.dialect = dialect
    self.path = path
    self.nodes = nodes
    self.footnotes = footnotes
    self.resolvedInfos = resolvedInfos
  }

  /// The indices of the children of the node at `index`, in order.
  package func children(of index: Int) -> some Sequence<Int> {
    sequence(state: index + 1) { [nodes, end = nodes[index].end] next -> Int? in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// The words of a node and all below it, markup left out; breaks are spaces.
  package func text(of index: Int) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] {
      switch node.kind {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .codeBlock(_, _, let literal, _): text += literal
      default: break
      }
    }
    return text
  }

  package var headings: [Heading] {
    nodes.indices.compactMap { index in
      guard case .heading(let level, let id) = nodes[index].kind else { return nil }
      return Heading(
        level: level, id: id, text: text(of: index), range: nodes[index].range)
    }
  }
}
