import Basics

/// The footnotes of a document as its reader meets them, and what was odd about them.
struct FootnoteOrder {
  private let document: Document
  private var indices: [String: Int] = [:]
  private var definitions: [(label: String, index: Int)] = []
  private var references: [String] = []
  private var diagnostics: [Diagnostic] = []

  init(_ document: Document) {
    self.document = document
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .footnoteDefinition(let label): define(label, index)
      case .footnoteReference(let label): references.append(label.lowercased())
      default: break
      }
    }
  }

  private mutating func define(_ label: String, _ index: Int) {
    definitions.append((label, index))
    guard let first = indices[label.lowercased()] else {
      indices[label.lowercased()] = index
      return
    }
    diagnostics.append(
      Diagnostic(
        .warning, id: "RepeatedFootnote", "Footnote '\(label)' is defined twice",
        at: place(of: index), notes: [.init("first defined here", at: place(of: first))]))
  }

  /// In the order of their first reference, then those without one.
  func footnotes() -> Diagnosed<[Document.Footnote]> {
    var diagnostics = diagnostics
    var used: Set<Int> = []
    var footnotes: [Document.Footnote] = []
    for label in references {
      guard let index = indices[label], used.insert(index).inserted else { continue }
      if case .footnoteDefinition(let label) = document.nodes[index].kind {
        footnotes.append(.init(label: label, definition: index))
      }
    }
    for (label, index) in definitions where used.insert(index).inserted {
      footnotes.append(.init(label: label, definition: index))
      guard indices[label.lowercased()] == index else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, id: "UnusedFootnote", "Footnote '\(label)' is never referred to",
          at: place(of: index)))
    }
    return Diagnosed(footnotes, diagnostics)
  }

  private func place(of index: Int) -> SourceLocation? {
    document.path.map { SourceLocation($0, document.nodes[index].range) }
  }
}
