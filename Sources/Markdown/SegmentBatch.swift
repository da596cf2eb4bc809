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
  /// The segments that need no libcmark, in order.
  private var ready: [(segment: Int, draft: Draft)] = []
  /// The inlines of all segments, and where those of each end.
  private var inlines: [Draft] = []
  private var ends: [Int] = []
  private var upNext = 0
  /// The piece that holds the latest place that was asked for.
  private var current = 0
  private(set) var unparsedEmphasis: [Range<Int>] = []
  private(set) var undefinedFootnotes: [(label: String, range: Range<Int>)] = []

  mutating func addCell(_ cell: Range<Int>, of source: PreparedSource) {
    let lines = source.lines
    starts.append(bytes.count)
    guard !cell.isEmpty else { return }
    if let plain = PlainCell.inline(in: cell, of: lines.bytes, source.traits) {
      ready.append((starts.count - 1, plain))
      return
    }
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

  /// The inlines of the segment that was added first and not yet taken, with places in the source;
  /// their ends are counted as their indices are.
  mutating func next() -> ArraySlice<Draft> {
    defer { upNext += 1 }
    return inlines[(upNext == 0 ? 0 : ends[upNext - 1])..<ends[upNext]]
  }

  mutating func read(
    _ bridge: CMarkBridge, source: PreparedSource, _ extensions: inout InlineExtensions
  ) {
    let mayRefer = bytes.contains(UInt8(ascii: "[")) && source.mayDefineReferences
    let text = mayRefer ? bytes + source.lines.bytes : bytes
    let lines = LineTable(text)
    let nodes = bytes.isEmpty ? [] : bridge.nodes(of: text, blocksMax: starts.count)
    var drafts = Locator(nodes, in: lines, findsTables: false).drafts
    var reader = InlineExtensions(
      dialect: extensions.dialect, traits: source.traits, masks: source.masks,
      footnotes: extensions.footnotes)
    inlines.reserveCapacity(drafts.count + ready.count)
    ends.reserveCapacity(starts.count)
    var index = 1
    var plain = ready[...]
    for segment in starts.indices {
      if let first = plain.first, first.segment == segment {
        append([first.draft])
        plain.removeFirst()
      }
      let stop = segment + 1 < starts.count ? starts[segment + 1] : bytes.count
      while index < drafts.count, drafts[index].start < stop {
        let end = drafts[index].end
        let hasWords = dropGuard(&drafts[end - 1])
        let words = drafts[(index + 1)..<(hasWords ? end : end - 1)]
        append(reader.extended(words, in: text).map { placedInSource($0) })
        index = end
      }
      ends.append(inlines.count)
    }
    unparsedEmphasis = reader.unparsedEmphasis.map { placedInSource($0) }
    undefinedFootnotes = reader.undefinedFootnotes.map { ($0.label, placedInSource($0.range)) }
  }

  /// A space and a noncharacter, so that it is neither punctuation nor part of a word.
  private static let guardMark: [UInt8] = [0x20, 0xEF, 0xBF, 0xBE]

  /// Whether anything is left of a text, or it is none that ends with the guard.
  private func dropGuard(_ last: inout Draft) -> Bool {
    guard case .text(let text) = last.kind else { return true }
    var rest = text.utf8[...]
    guard rest.suffix(3).elementsEqual(SegmentBatch.guardMark.dropFirst()) else { return true }
    rest = rest.dropLast(3)
    while rest.last?.isBlank == true { rest = rest.dropLast() }
    let removed = text.utf8.count - rest.count
    last.kind = .text(String(decoding: rest, as: UTF8.self))
    last.stop -= removed
    return !rest.isEmpty
  }

  private mutating func append(_ words: [Draft]) {
    let base = inlines.count
    for var word in words {
      word.end += base
      inlines.append(word)
    }
  }

  private mutating func placedInSource(_ draft: Draft) -> Draft {
    var draft = draft
    draft.start = place(draft.start)
    draft.stop = max(draft.start, place(draft.stop))
    return draft
  }

  private mutating func placedInSource(_ range: Range<Int>) -> Range<Int> {
    let start = place(range.lowerBound)
    return start..<max(start, place(range.upperBound))
  }

  private mutating func place(_ offset: Int) -> Int {
    // Places are asked for in order, but for the ends of elements.
    while current + 1 < pieces.count, pieces[current + 1].start <= offset { current += 1 }
    while current > 0, pieces[current].start > offset { current -= 1 }
    return pieces[current].source + max(0, offset - pieces[current].start)
  }
}
