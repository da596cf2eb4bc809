/// Pieces of text, cut from the source for their inlines, that libcmark reads all at once.
///
/// Each cell of a table becomes a heading of its own in one text, because a heading's content is
/// inline whatever it begins with; the source follows when it may define references.
struct SegmentBatch {
  /// Where a stretch of the batch comes from.
  private struct Piece {
    var start: Int
    var source: Int
  }

  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// The offset at which each segment begins.
  private var starts: [Int] = []
  private var inlines: [[Draft]] = []
  private var upNext = 0
  private(set) var unparsedEmphasis: [Range<Int>] = []
  private(set) var undefinedFootnotes: [(label: String, range: Range<Int>)] = []

  mutating func addCell(_ cell: Range<Int>, in lines: LineTable) {
    starts.append(bytes.count)
    guard !cell.isEmpty else { return }
    bytes += "# ".utf8
    pieces.append(Piece(start: bytes.count, source: cell.lowerBound))
    for i in cell {
      // GFM takes the backslash off before it looks at anything else, code included.
      if lines.bytes[i] == UInt8(ascii: "\\"), i + 1 < cell.upperBound,
        lines.bytes[i + 1] == UInt8(ascii: "|")
      {
        pieces.append(Piece(start: bytes.count, source: i + 1))
      } else {
        bytes.append(lines.bytes[i])
      }
    }
    pieces.append(Piece(start: bytes.count, source: cell.upperBound))
    // Keeps `#` at the end of a cell from closing the heading; taken off again below.
    bytes += SegmentBatch.guardMark
    bytes += "\n\n".utf8
  }

  mutating func addParagraph(_ content: [Range<Int>], in lines: LineTable) {
    starts.append(bytes.count)
    for line in content {
      pieces.append(Piece(start: bytes.count, source: line.lowerBound))
      bytes += lines.bytes[line]
      pieces.append(Piece(start: bytes.count, source: line.upperBound))
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  /// The inlines of the segment that was added first and not yet taken, with places in the source.
  mutating func next() -> [Draft] {
    defer { upNext += 1 }
    return inlines[upNext]
  }

  mutating func read(
    _ bridge: CMarkBridge, source: PreparedSource, _ extensions: inout InlineExtensions
  ) {
    inlines = Array(repeating: [], count: starts.count)
    let mayRefer = source.traits.hasDefinition && bytes.contains(UInt8(ascii: "["))
    let text = mayRefer ? bytes + source.lines.bytes : bytes
    let lines = LineTable(text)
    let nodes = bridge.nodes(of: text, blocksMax: starts.count)
    let drafts = Locator(nodes, in: lines, findsTables: false).drafts
    var reader = InlineExtensions(
      dialect: extensions.dialect, traits: source.traits, masks: source.masks,
      footnotes: extensions.footnotes)
    var segment = 0
    var index = 1
    while index < drafts.count, drafts[index].start < bytes.count {
      while segment + 1 < starts.count, starts[segment + 1] <= drafts[index].start { segment += 1 }
      var words = Array(drafts[(index + 1)..<drafts[index].end])
      for i in words.indices { words[i].end -= index + 1 }
      dropGuard(&words)
      inlines[segment] += reader.extended(words[...], in: text).map(placedInSource)
      index = drafts[index].end
    }
    unparsedEmphasis = reader.unparsedEmphasis.map(placedInSource)
    undefinedFootnotes = reader.undefinedFootnotes.map { ($0.label, placedInSource($0.range)) }
  }

  /// A space and a noncharacter, so that it is neither punctuation nor part of a word.
  private static let guardMark: [UInt8] = [0x20, 0xEF, 0xBF, 0xBE]

  private func dropGuard(_ words: inout [Draft]) {
    guard let last = words.last, case .text(let text) = last.kind else { return }
    var rest = text.utf8[...]
    guard rest.suffix(3).elementsEqual(SegmentBatch.guardMark.dropFirst()) else { return }
    rest = rest.dropLast(3)
    while rest.last?.isBlank == true { rest = rest.dropLast() }
    let removed = text.utf8.count - rest.count
    guard !rest.isEmpty else {
      words.removeLast()
      return
    }
    words[words.count - 1].kind = .text(String(decoding: rest, as: UTF8.self))
    words[words.count - 1].stop -= removed
  }

  private func placedInSource(_ draft: Draft) -> Draft {
    var draft = draft
    draft.start = place(draft.start)
    draft.stop = max(draft.start, place(draft.stop))
    return draft
  }

  private func placedInSource(_ range: Range<Int>) -> Range<Int> {
    let start = place(range.lowerBound)
    return start..<max(start, place(range.upperBound))
  }

  private func place(_ offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces[low].source + max(0, offset - pieces[low].start)
  }
}
