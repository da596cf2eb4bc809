import Basics
import HTML
import Localization

/// Lets the harmless part of raw HTML through, so that what comes out is balanced among itself and
/// with the elements that Markdown makes around it.
struct RawHTMLFilter {
  private struct Element {
    var name: String
    /// Where the author wrote its start tag; nothing for what Markdown writes.
    var place: SourcePosition?

    var isRaw: Bool { place != nil }
  }

  /// Deeper raw elements are taken out: nobody writes them, and closing them costs a search.
  private static let depthMax = 100

  private let path: RelativePath?
  private let phrases: Phrases
  private let image: (_ source: String, _ node: Int) -> String?
  /// The node whose HTML is being written.
  private var node = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Element] = []
  private var links = 0
  private var rawDepth = 0

  /// `image` says where a raw image is: nothing for where its author says, empty for nowhere.
  init(
    path: RelativePath?, _ phrases: Phrases,
    image: @escaping (_ source: String, _ node: Int) -> String?
  ) {
    self.path = path
    self.phrases = phrases
    self.image = image
  }

  var isInLink: Bool { links > 0 }

  // MARK: What Markdown writes

  mutating func enter(_ name: String) {
    open.append(Element(name: name))
    if name == "a" { links += 1 }
  }

  /// Closes what the author left open inside an element that Markdown is about to end.
  mutating func leave(_ tree: inout HTMLTree) {
    finish(&tree)
    if let last = open.popLast(), last.name == "a" { links -= 1 }
  }

  /// Closes what the author left open where nothing else comes.
  mutating func finish(_ tree: inout HTMLTree) {
    while let last = open.last, last.isRaw { cut(&tree) }
  }

  /// A block of Markdown begins: raw elements that cannot hold one end here.
  mutating func beginBlock(_ tree: inout HTMLTree) {
    while let last = open.last, last.isRaw, !holdsBlocks(last.name) { cut(&tree) }
  }

  /// Words begin: raw elements that hold none end here.
  mutating func beginText(_ tree: inout HTMLTree) {
    while let last = open.last, last.isRaw, HTMLPolicy.structural.contains(last.name) {
      cut(&tree)
    }
  }

  // MARK: What the author wrote

  mutating func write(
    _ html: String, of node: Int, at start: SourcePosition, into tree: inout HTMLTree
  ) {
    self.node = node
    let bytes = Array(html.utf8)
    var place = start
    var counted = 0
    for token in HTMLToken.tokens(of: bytes) {
      let range = token.range
      for byte in bytes[counted..<range.lowerBound] {
        place =
          byte == 0x0A
          ? SourcePosition(line: place.line + 1, column: 1)
          : SourcePosition(line: place.line, column: place.column + 1)
      }
      counted = range.lowerBound
      switch token {
      case .text: write(text: bytes[range], into: &tree)
      case .startTag(let name, let attributes, _): begin(name, attributes, place, &tree)
      case .endTag(let name, _): end(name, place, &tree)
      case .other:
        let written = String(decoding: bytes[range].prefix(24), as: UTF8.self)
        if !written.hasPrefix("<!--") {
          report("'\(written)' is taken out", place, fix: "Remove it")
        }
      }
    }
  }

  private mutating func write(text: ArraySlice<UInt8>, into tree: inout HTMLTree) {
    if text.contains(where: { $0 > 0x20 }) { beginText(&tree) }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.count)
    for byte in text {
      // Character references are the author's own and stay.
      if byte == UInt8(ascii: "<") { escaped += "&lt;".utf8 } else { escaped.append(byte) }
    }
    tree.raw(String(decoding: escaped, as: UTF8.self))
  }

  private mutating func begin(
    _ name: String, _ attributes: [HTMLToken.Attribute], _ place: SourcePosition,
    _ tree: inout HTMLTree
  ) {
    guard HTMLPolicy.isAllowed(name) else {
      return report(
        "'<\(name)>' is not among the harmless elements", place, fix: fix(forRemoved: name))
    }
    closeImplied(before: name, &tree)
    if let parents = HTMLPolicy.parents[name] {
      guard let last = open.last, last.isRaw, parents.contains(last.name) else {
        return report(
          "'<\(name)>' cannot stand here", place,
          fix: "Put it into \(parents.sorted().map { "'<\($0)>'" }.joined(separator: " or "))")
      }
    } else {
      while let last = open.last, last.isRaw, HTMLPolicy.structural.contains(last.name) {
        cut(&tree)
      }
      if HTMLPolicy.blocks.contains(name), let last = open.last, !holdsBlocks(last.name) {
        return report(
          "'<\(name)>' cannot stand in '<\(last.name)>'", place,
          fix: "End '<\(last.name)>' before it")
      }
    }
    if name == "a", isInLink {
      return report("'<a>' cannot stand in a link", place, fix: "Remove one of the two links")
    }
    guard rawDepth < RawHTMLFilter.depthMax || HTMLPolicy.void.contains(name) else {
      return report(
        "'<\(name)>' is nested more than \(RawHTMLFilter.depthMax) deep", place,
        fix: "Close some of the elements around it")
    }
    write(name, attributes, place, &tree)
  }

  private mutating func write(
    _ name: String, _ attributes: [HTMLToken.Attribute], _ place: SourcePosition,
    _ tree: inout HTMLTree
  ) {
    var kept: [HTMLTree.Attribute] = []
    var names: Set<String> = []
    for attribute in attributes where names.insert(attribute.name).inserted {
      guard HTMLPolicy.allows(attribute, on: name) else {
        report("'\(attribute.name)' of '<\(name)>' is taken out", place, fix: "Remove it")
        continue
      }
      let isURL = attribute.name == "href" || attribute.name == "src" || attribute.name == "cite"
      kept.append(
        .init(attribute.name, isURL ? attribute.value.map(SafeURL.escaped) : attribute.value))
    }
    if name == "img", let source = kept.firstIndex(where: { $0.name == "src" }),
      let written = kept[source].value, let found = image(written, node)
    {
      guard !found.isEmpty else {
        let alt = kept.first { $0.name == "alt" }?.value ?? ""
        return tree.missingPicture(written, alt: alt, phrases)
      }
      kept[source].value = SafeURL.escaped(found)
    }
    if HTMLPolicy.void.contains(name) { return tree.void(name, kept) }
    tree.start(name, kept)
    open.append(Element(name: name, place: place))
    rawDepth += 1
    if name == "a" { links += 1 }
  }

  private mutating func end(_ name: String, _ place: SourcePosition, _ tree: inout HTMLTree) {
    guard HTMLPolicy.isAllowed(name), !HTMLPolicy.void.contains(name) else { return }
    let depth = open.reversed().prefix { $0.isRaw }.firstIndex { $0.name == name }
    guard let depth else {
      return report("'</\(name)>' closes nothing here", place, fix: "Remove it")
    }
    for _ in 0..<open.reversed().distance(from: open.reversed().startIndex, to: depth) {
      cut(&tree)
    }
    close(&tree)
  }

  private mutating func closeImplied(before name: String, _ tree: inout HTMLTree) {
    if HTMLPolicy.blocks.contains(name), let last = open.last, last.isRaw, last.name == "p" {
      close(&tree)
    }
    guard let ended = HTMLPolicy.ends[name] else { return }
    while let last = open.last, last.isRaw, ended.contains(last.name) { close(&tree) }
  }

  /// Ends an element whose end tag is missing where it would have to stand.
  private mutating func cut(_ tree: inout HTMLTree) {
    if let last = open.last, let place = last.place, !HTMLPolicy.endsItself.contains(last.name) {
      report(
        "'<\(last.name)>' is not closed", place, id: "UnclosedHTML",
        fix: "Write '</\(last.name)>' where it ends")
    }
    close(&tree)
  }

  private mutating func close(_ tree: inout HTMLTree) {
    guard let last = open.popLast() else { return }
    tree.end(last.name)
    rawDepth -= 1
    if last.name == "a" { links -= 1 }
  }

  private func holdsBlocks(_ name: String) -> Bool {
    !HTMLPolicy.phrasing.contains(name) && !HTMLPolicy.phrasingOnly.contains(name)
      && !HTMLPolicy.structural.contains(name)
  }

  private mutating func report(
    _ summary: String, _ place: SourcePosition, id: String = "RemovedHTML", fix: String
  ) {
    diagnostics.append(
      Diagnostic(
        .warning, id: id, summary,
        at: path.map { SourceLocation($0, line: place.line, column: place.column) }, fix: fix))
  }

  /// What looks like an element that nobody knows was most likely meant to be read: `<pid>`.
  private func fix(forRemoved name: String) -> String {
    let known = (HTMLPolicy.blocks.union(HTMLPolicy.phrasing)).filter { $0.utf8.count > 3 }
    if name.utf8.count > 3, let meant = nearest(to: name, among: known) {
      return "Write '<\(meant)>'"
    }
    return "Remove the tag, or write '\\<\(name)>' to show it as text"
  }
}

extension HTMLToken {
  fileprivate var range: Range<Int> {
    switch self {
    case .text(let range), .other(let range), .startTag(_, _, let range), .endTag(_, let range):
      range
    }
  }
}
