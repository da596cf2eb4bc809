import Markdown

/// The running text of a document: words that stand together in one element, the breaks of the
/// source's lines as spaces.
///
/// Headings, links, code, images, tables, footnotes and whatever holds an author's own HTML are
/// left out.
struct ProseRuns {
  /// Text, and which node each part of it comes from.
  struct Run {
    var bytes: [UInt8] = []
    /// Where each node begins, in order.
    var nodes: [(node: Int, start: Int)] = []

    /// The node in which the byte at `offset` stands, and where in it.
    func place(of offset: Int) -> (node: Int, offset: Int) {
      let index = nodes.lastIndex { $0.start <= offset } ?? 0
      return (nodes[index].node, offset - nodes[index].start)
    }
  }

  private let document: Document
  private var run = Run()
  /// The node after which the element that holds the text ends.
  private var open: [Int] = []

  init(_ document: Document) { self.document = document }

  /// Each run in the order of the document.
  mutating func forEach(_ body: (Run) -> Void) {
    var index = 1
    while index < document.nodes.count {
      while let end = open.last, end <= index {
        open.removeLast()
        flush(body)
      }
      index = read(index, body)
    }
    flush(body)
  }

  private mutating func read(_ index: Int, _ body: (Run) -> Void) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text(let text):
      run.nodes.append((index, run.bytes.count))
      run.bytes.append(contentsOf: text.utf8)
    case .softBreak: run.bytes.append(UInt8(ascii: " "))
    case .heading, .link, .wikiLink, .image, .embed, .table, .alertTitle, .footnoteDefinition:
      flush(body)
      return node.end
    case .paragraph where hasHTML(index):
      flush(body)
      return node.end
    default:
      flush(body)
      if node.end > index + 1 { open.append(node.end) }
    }
    return index + 1
  }

  private func hasHTML(_ index: Int) -> Bool {
    document.nodes[index..<document.nodes[index].end].contains { node in
      if case .html = node.kind { true } else { false }
    }
  }

  private mutating func flush(_ body: (Run) -> Void) {
    if !run.nodes.isEmpty { body(run) }
    run.bytes.removeAll(keepingCapacity: true)
    run.nodes.removeAll(keepingCapacity: true)
  }
}
