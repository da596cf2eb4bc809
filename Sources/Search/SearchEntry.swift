/// What the index says of one document.
///
/// It depends on the document alone, so that one who builds again can keep those of the pages that
/// did not change. It comes in three parts, because an index that has all prose together, then all
/// programs, then all outputs, is an eighth smaller when it is compressed.
package struct SearchEntry: Sendable, Hashable {
  /// The most of one section that is searched: of an output that runs away, the first screens.
  package static let sectionBytesMax = 16 << 10

  /// `[href, title, [name…], [topic…], foreign language, [[anchor, heading, text]…], [term…]]`.
  ///
  /// An anchor of 0 is what the heading gives, a foreign language of 0 none. A term is `[anchor, name,
  /// meaning]`, and behind them the address and the anchor where it is shown.
  let page: [UInt8]
  /// `[[anchor, name, text]…]`; an anchor of 0 is the name up to its dot.
  ///
  /// Code that is no program has the place of the text around it among the texts, and a name of 0.
  let code: [UInt8]
  /// `[[place in code, text]…]`.
  let output: [UInt8]

  package init(_ document: SearchDocument) {
    page = Self.page(document)
    code = Self.code(document)
    output = Self.output(document)
  }

  private static func page(_ document: SearchDocument) -> [UInt8] {
    .array([
      .quoted(document.href), .quoted(FoldedText(document.title).bytes),
      words(document.names), words(document.topics),
      document.foreignLanguage.map(Array.quoted) ?? zero,
      .array(document.sections(.text).map(text)),
      .array(document.terms.map(term)),
    ])
  }

  private static func words(_ words: [String]) -> [UInt8] {
    .array(words.map { .quoted(FoldedText($0).bytes) })
  }

  private static func text(_ section: SearchSection) -> [UInt8] {
    let heading = FoldedText(section.heading)
    let anchor = Array(section.anchor.utf8)
    return .array([
      heading.slug == anchor ? zero : .quoted(anchor), .quoted(heading.bytes),
      .quoted(folded(section)),
    ])
  }

  private static func term(_ term: SearchTerm) -> [UInt8] {
    let place = term.place.map { [$0.href, $0.anchor] } ?? []
    let words = [term.name, term.meaning].map { FoldedText($0, bytesMax: sectionBytesMax).bytes }
    return .array(
      [.quoted(term.anchor)] + words.map(Array.quoted) + place.map(Array.quoted))
  }

  private static func code(_ document: SearchDocument) -> [UInt8] {
    let texts = document.sections(.text)
    var seen: Set<ArraySlice<UInt8>> = []
    // Both are in the order of the page.
    var around = 0
    return .array(
      document.sections(.code).map { section in
        let text = [UInt8].quoted(newLines(of: section, &seen))
        if section.heading.prefix(while: { $0 != "." }) == section.anchor {
          return .array([zero, .quoted(FoldedText(section.heading).bytes), text])
        }
        if let place = texts[around...].firstIndex(where: section.isBelowHeading) {
          around = place
          return .array([Array("\(place)".utf8), zero, text])
        }
        return .array([.quoted(section.anchor), .quoted(FoldedText(section.heading).bytes), text])
      })
  }

  /// A line that a page shows twice is found at its first place; one without words, nowhere.
  private static func newLines(
    of section: SearchSection, _ seen: inout Set<ArraySlice<UInt8>>
  ) -> [UInt8] {
    let lines = folded(section).split(separator: UInt8(ascii: "\n")).filter { line in
      line.contains(where: \.isPartOfWord) && seen.insert(line).inserted
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func output(_ document: SearchDocument) -> [UInt8] {
    let programs = document.sections(.code)
    return .array(
      document.sections(.output).map { section in
        let place = programs.firstIndex {
          $0.anchor == section.anchor && $0.heading == section.heading
        }
        return .array([Array("\(place ?? -1)".utf8), .quoted(folded(section))])
      })
  }

  private static func folded(_ section: SearchSection) -> [UInt8] {
    FoldedText(section.text, bytesMax: sectionBytesMax).bytes
  }

  private static let zero = Array("0".utf8)
}

extension SearchDocument {
  fileprivate func sections(_ kind: SearchSection.Kind) -> [SearchSection] {
    sections.filter { $0.kind == kind }
  }
}

extension SearchSection {
  fileprivate func isBelowHeading(of text: SearchSection) -> Bool {
    text.anchor == anchor && text.heading == heading
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
