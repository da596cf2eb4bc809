import Basics

/// Links the terms of one glossary in the texts of a language.
struct TermLinker: Sendable {
  private let terms: [GlossaryTerm]
  private let index: TermIndex
  private let glossary: RelativePath
  private let isUnlinked: [Bool]

  init(_ glossary: Glossary, on page: RelativePath, unlinked: [String]) {
    terms = glossary.terms
    index = TermIndex(terms.map(\.spellings))
    self.glossary = page
    isUnlinked = terms.map { term in !term.spellings.allSatisfy { !unlinked.contains($0) } }
  }

  /// The first occurrence of each term on a page, by the node in which it begins.
  func links(on page: Page) -> [Int: [TermLink]] {
    var isDone = isUnlinked
    for (index, term) in terms.enumerated() where term.topics.contains(page.output) {
      isDone[index] = true
    }
    var links: [Int: [TermLink]] = [:]
    var runs = ProseRuns(page.document)
    runs.forEach { run in
      for (match, start) in matches(in: run.bytes) where !isDone[match.term] {
        isDone[match.term] = true
        let link = link(match, start, in: run)
        links[link.startNode, default: []].append(link)
      }
    }
    return links
  }

  /// What stands in the text, from left to right; a term is not looked for inside another.
  private func matches(in bytes: [UInt8]) -> [(TermIndex.Match, start: Int)] {
    var found: [(TermIndex.Match, start: Int)] = []
    var position = 0
    while position < bytes.count {
      if let match = index.match(in: bytes, at: position) {
        found.append((match, position))
        let hasParticle = WordBytes.isHangul(bytes, at: match.end)
        position = hasParticle ? WordBytes.end(of: bytes, from: match.end) : match.end
      } else {
        position = WordBytes.end(of: bytes, from: position)
      }
    }
    return found
  }

  private func link(_ match: TermIndex.Match, _ start: Int, in run: ProseRuns.Run) -> TermLink {
    let term = terms[match.term]
    let first = run.place(of: start)
    let last = run.place(of: match.end - 1)
    return TermLink(
      startNode: first.node, start: first.offset, endNode: last.node, end: last.offset + 1,
      target: .page(output: glossary, fragment: term.anchor), definition: term.definition)
  }
}
