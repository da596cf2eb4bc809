import Basics

/// What GFM and the full dialect find in the text that libcmark left: strikethrough, bare links,
/// footnote references, wiki links, embeds.
struct InlineExtensions {
  /// The delimiters of one list of siblings that may still open a strikethrough, by length - 1.
  private struct Openers {
    var single: [Int] = []
    var double: [Int] = []
  }

  let dialect: Dialect
  let traits: Traits
  let masks: Masks?
  /// The labels of the footnotes that are defined, lower-cased.
  let footnotes: Set<String>
  /// Places of `**` that stayed text.
  private(set) var unparsedEmphasis: [Range<Int>] = []
  /// References to footnotes that are not defined.
  private(set) var undefinedFootnotes: [(label: String, range: Range<Int>)] = []
  private var out: [Draft] = []
  private var openers: [Openers] = [Openers()]
  private var source: [UInt8] = []

  init(dialect: Dialect, traits: Traits, masks: Masks?, footnotes: Set<String>) {
    self.dialect = dialect
    self.traits = traits
    self.masks = masks
    self.footnotes = footnotes
  }

  /// The inlines of one block, their ends counted from the first of them.
  mutating func extended(_ drafts: ArraySlice<Draft>, in source: [UInt8]) -> [Draft] {
    self.source = source
    out = []
    out.reserveCapacity(drafts.count)
    openers = [Openers()]
    var open: [(out: Int, end: Int, isLink: Bool)] = []
    var links = 0
    func isLink(_ draft: Draft) -> Bool {
      if case .link = draft.kind { return true }
      return false
    }
    for index in drafts.indices {
      while let last = open.last, last.end <= index {
        out[last.out].end = out.count
        openers.removeLast()
        if last.isLink { links -= 1 }
        open.removeLast()
      }
      let draft = drafts[index]
      if case .text(let text) = draft.kind {
        add(text, of: draft, inLink: links > 0)
      } else {
        let linkNode = isLink(draft)
        if draft.end > index + 1 {
          open.append((out.count, draft.end, linkNode))
          openers.append(Openers())
          if linkNode { links += 1 }
        }
        append(draft.kind, draft.start, draft.stop)
      }
    }
    while let last = open.popLast() { out[last.out].end = out.count }
    return out
  }

  /// Whether any text of a block may hold what `extended` looks for.
  func findsMarkup(in drafts: ArraySlice<Draft>) -> Bool {
    drafts.contains { draft in
      guard case .text(let text) = draft.kind else { return false }
      return needsScan(text)
    }
  }

  private mutating func append(_ kind: Node.Kind, _ start: Int, _ stop: Int) {
    out.append(Draft(kind: kind, start: start, stop: stop, end: out.count + 1))
  }

  private mutating func add(_ text: String, of draft: Draft, inLink: Bool) {
    guard needsScan(text) else { return append(draft.kind, draft.start, draft.stop) }
    let aligned = AlignedText(
      text, from: draft.start, to: draft.stop, in: source, masks: masks)
    var scan = 0
    var pending = 0
    while scan < aligned.bytes.count {
      guard !aligned.isEscaped[scan] else {
        scan += 1
        continue
      }
      switch aligned.bytes[scan] {
      case UInt8(ascii: "~"): tilde(aligned, &pending, &scan)
      case UInt8(ascii: "*"): star(aligned, &scan)
      case UInt8(ascii: "[") where dialect == .full: bracket(aligned, &pending, &scan)
      case UInt8(ascii: ":") where !inLink:
        link(Autolink.url(in: aligned.bytes, colon: scan, floor: pending), aligned, &pending, &scan)
      case UInt8(ascii: "w") where !inLink, UInt8(ascii: "W") where !inLink:
        let before =
          scan > 0 ? aligned.bytes.scalar(before: scan) : source.scalar(before: draft.start)
        link(Autolink.www(in: aligned.bytes, at: scan, before: before), aligned, &pending, &scan)
      case UInt8(ascii: "@") where !inLink:
        link(Autolink.mail(in: aligned.bytes, at: scan, floor: pending), aligned, &pending, &scan)
      default: scan += 1
      }
    }
    flush(aligned, pending, aligned.bytes.count)
  }

  private func needsScan(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains { byte in
        switch byte {
        case UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "@"), UInt8(ascii: "["): true
        case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"): traits.hasLink
        case 0xC2: traits.hasNoBreakSpace
        case 0xEF: true
        default: false
        }
      }
    }
  }

  /// The text up to `end` becomes a node of its own.
  private mutating func flush(_ text: AlignedText, _ start: Int, _ end: Int) {
    guard start < end else { return }
    let words = spaced(text.bytes[start..<end])
    append(.text(words), text.place(start), text.place(end))
  }

  /// No-break spaces as plain ones: a browser copies them into programs, where they do not compile.
  private func spaced(_ bytes: ArraySlice<UInt8>) -> String {
    guard dialect == .full, traits.hasNoBreakSpace else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0xA0, result.last == 0xC2 {
        result[result.count - 1] = 0x20
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Links

  private mutating func link(
    _ link: Autolink?, _ text: AlignedText, _ pending: inout Int, _ scan: inout Int
  ) {
    guard let link, link.range.lowerBound >= pending else {
      scan += 1
      return
    }
    flush(text, pending, link.range.lowerBound)
    let start = text.place(link.range.lowerBound)
    let stop = text.place(link.range.upperBound)
    append(.link(destination: link.destination, title: ""), start, stop)
    append(.text(text.bytes.text(link.range)), start, stop)
    out[out.count - 2].end = out.count
    scan = link.range.upperBound
    pending = scan
  }

  // MARK: Emphasis

  private mutating func star(_ text: AlignedText, _ scan: inout Int) {
    let start = scan
    while scan < text.bytes.count, text.bytes[scan] == UInt8(ascii: "*"), !text.isEscaped[scan] {
      scan += 1
    }
    guard scan - start > 1 else { return }
    unparsedEmphasis.append(text.place(start)..<max(text.place(scan), text.place(start)))
  }

  private mutating func tilde(_ text: AlignedText, _ pending: inout Int, _ scan: inout Int) {
    let start = scan
    while scan < text.bytes.count, text.bytes[scan] == UInt8(ascii: "~"), !text.isEscaped[scan] {
      scan += 1
    }
    let length = scan - start
    guard length <= 2 else { return }
    flush(text, pending, start)
    pending = scan
    let place = text.place(start)
    let stop = text.place(scan)
    let (canOpen, canClose) = flanking(place, stop)
    if canClose, let opener = popOpener(length) {
      out[opener].kind = .strikethrough
      out[opener].stop = stop
      out[opener].end = out.count
      return
    }
    if canOpen { pushOpener(length, out.count) }
    append(.text(length == 1 ? "~" : "~~"), place, stop)
  }

  /// Whether a run can open and close: CommonMark 0.30, section 6.2, in the full dialect with the
  /// amendment for CJK.
  private func flanking(_ start: Int, _ stop: Int) -> (canOpen: Bool, canClose: Bool) {
    let before: Unicode.Scalar = source.scalar(before: start)
    let after: Unicode.Scalar = source.scalar(at: stop)
    let isLenient = dialect == .full && (before.isCJK || after.isCJK)
    let canOpen =
      !after.isWhitespace
      && (!after.isPunctuation || before.isWhitespace || before.isPunctuation || isLenient)
    let canClose =
      !before.isWhitespace
      && (!before.isPunctuation || after.isWhitespace || after.isPunctuation || isLenient)
    return (canOpen, canClose)
  }

  private mutating func pushOpener(_ length: Int, _ index: Int) {
    if length == 1 {
      openers[openers.count - 1].single.append(index)
    } else {
      openers[openers.count - 1].double.append(index)
    }
  }

  /// The latest opener of this length; those after it lie inside and cannot close any more.
  private mutating func popOpener(_ length: Int) -> Int? {
    let level = openers.count - 1
    guard
      let index = length == 1 ? openers[level].single.popLast() : openers[level].double.popLast()
    else { return nil }
    while let last = openers[level].single.last, last > index { openers[level].single.removeLast() }
    while let last = openers[level].double.last, last > index { openers[level].double.removeLast() }
    return index
  }

  // MARK: Brackets

  private mutating func bracket(_ text: AlignedText, _ pending: inout Int, _ scan: inout Int) {
    guard scan + 1 < text.bytes.count, !text.isEscaped[scan + 1] else {
      scan += 1
      return
    }
    switch text.bytes[scan + 1] {
    case UInt8(ascii: "["): wikiLink(text, &pending, &scan)
    case UInt8(ascii: "^"): footnote(text, &pending, &scan)
    default: scan += 1
    }
  }

  private mutating func wikiLink(_ text: AlignedText, _ pending: inout Int, _ scan: inout Int) {
    var end = scan + 2
    while end < text.bytes.count, text.bytes[end] != UInt8(ascii: "]"),
      text.bytes[end] != UInt8(ascii: "[")
    { end += 1 }
    guard end > scan + 2, text.bytes.has("]]", at: end) else {
      scan += 1
      return
    }
    let isEmbed =
      scan > pending && text.bytes[scan - 1] == UInt8(ascii: "!") && !text.isEscaped[scan - 1]
    let start = isEmbed ? scan - 1 : scan
    let reference = WikiReference(text.bytes[(scan + 2)..<end])
    guard !reference.isEmpty else {
      scan += 1
      return
    }
    flush(text, pending, start)
    let index = out.count
    let kind: Node.Kind =
      isEmbed
      ? .embed(target: reference.target)
      : .wikiLink(target: reference.target, fragment: reference.fragment)
    append(kind, text.place(start), text.place(end + 2))
    if let words = reference.text ?? (isEmbed ? nil : reference.written) {
      append(.text(words), text.place(scan + 2), text.place(end))
    }
    out[index].end = out.count
    scan = end + 2
    pending = scan
  }

  private mutating func footnote(_ text: AlignedText, _ pending: inout Int, _ scan: inout Int) {
    var end = scan + 2
    while end < text.bytes.count, !text.bytes[end].isSpace, text.bytes[end] != UInt8(ascii: "]"),
      text.bytes[end] != UInt8(ascii: "[")
    { end += 1 }
    guard end > scan + 2, end < text.bytes.count, text.bytes[end] == UInt8(ascii: "]") else {
      scan = max(scan + 1, end)
      return
    }
    let label = text.bytes.text((scan + 2)..<end)
    let range = text.place(scan)..<text.place(end + 1)
    if footnotes.contains(label.lowercased()) {
      flush(text, pending, scan)
      append(.footnoteReference(label: label), range.lowerBound, range.upperBound)
      pending = end + 1
    } else {
      undefinedFootnotes.append((label, range))
    }
    scan = end + 1
  }
}
