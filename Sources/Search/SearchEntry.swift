/// What the index says of one document.
///
/// It depends on the document alone, so that one who builds again can keep those of the pages that
/// did not change. It comes in three parts, because an index that has all prose together, then all
/// programs, then all outputs, is an eighth smaller when it is compressed.
package struct SearchEntry: Sendable, Hashable {
  /// The most of one section that is searched: of an output that runs away, the first screens.
  package static let sectionBytesMax = 16 << 10

  /// `[href, title, [facet…], isForeign, [[anchor, heading, text]…]]`.
  let page: [UInt8]
  /// `[[anchor, name, text]…]`; an empty anchor is the name up to its dot.
  let code: [UInt8]
  /// `[[place in code, text]…]`.
  let output: [UInt8]

  package init(_ document: SearchDocument) {
    let code = document.sections.filter { $0.kind == .code }
    page = Self.page(document)
    self.code = .array(code.map(Self.program))
    output = .array(
      document.sections.filter { $0.kind == .output }.map { section in
        let place = code.firstIndex { $0.anchor == section.anchor && $0.heading == section.heading }
        return .array([Array("\(place ?? -1)".utf8), folded(section)])
      })
  }

  private static func page(_ document: SearchDocument) -> [UInt8] {
    .array([
      .quoted(document.href), .quoted(FoldedText(document.title).bytes),
      .array(document.facets.map { .quoted(FoldedText($0).bytes) }),
      Array((document.isForeign ? "1" : "0").utf8),
      .array(
        document.sections.filter { $0.kind == .text }.map { section in
          .array([
            .quoted(section.anchor), .quoted(FoldedText(section.heading).bytes), folded(section),
          ])
        }),
    ])
  }

  private static func program(_ section: SearchSection) -> [UInt8] {
    let isNamed = section.heading.prefix { $0 != "." } == section.anchor
    return .array([
      .quoted(isNamed ? "" : section.anchor), .quoted(FoldedText(section.heading).bytes),
      folded(section),
    ])
  }
}

private func folded(_ section: SearchSection) -> [UInt8] {
  .quoted(FoldedText(section.text, bytesMax: SearchEntry.sectionBytesMax).bytes)
}
