import Basics

/// The text as libcmark gets it, and the way back from its bytes to the author's places.
struct PreparedSource {
  /// From `offset` on, the prepared text is `growth` bytes ahead of the author's.
  private struct Edit {
    var offset: Int
    var growth: Int
  }

  let traits: Traits
  let masks: Masks?
  let firstLine: Int
  private(set) var lines: LineTable
  /// The labels of the footnotes whose definitions begin on these lines (counted from 0).
  private(set) var footnoteLabels: [Int: String] = [:]
  private var edits: [Edit] = []

  /// Prepares a text; `footnoteLines` are those, counted from 0, on which a footnote is defined.
  init(
    _ source: [UInt8], traits: Traits, dialect: Dialect, firstLine: Int,
    footnoteLines: Set<Int> = []
  ) {
    self.traits = traits
    self.firstLine = firstLine
    masks =
      dialect == .commonmark
      ? nil : Masks(absentFrom: source, mayOccur: traits.hasNoncharacter)
    lines = LineTable([])
    lines = LineTable(prepared(source, for: dialect, footnoteLines: footnoteLines))
  }

  /// Whether `]:` is left where no footnote is defined.
  var mayDefineReferences: Bool {
    guard traits.hasDefinition else { return false }
    let bytes = lines.bytes
    return bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":")
    }
  }

  /// The author's place of a prepared byte.
  func position(of offset: Int) -> SourcePosition {
    position(of: offset, onLine: lines.line(of: offset))
  }

  /// The same where the line of the byte, counted from 0, is known.
  func position(of offset: Int, onLine line: Int) -> SourcePosition {
    let start = lines.starts[line]
    return SourcePosition(
      line: firstLine + line, column: 1 + original(max(offset, start)) - original(start))
  }

  func range(_ start: Int, _ stop: Int) -> SourceRange {
    SourceRange(position(of: start), position(of: max(start, stop)))
  }

  private func original(_ offset: Int) -> Int {
    guard !edits.isEmpty else { return offset }
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset - edits[low - 1].growth
  }
}

// MARK: - What libcmark must not see

extension PreparedSource {
  private mutating func prepared(
    _ source: [UInt8], for dialect: Dialect, footnoteLines: Set<Int>
  ) -> [UInt8] {
    let wantsEmphasis = dialect == .full && traits.hasStar && traits.hasNonASCII
    let wantsWikiLinks = dialect == .full && traits.hasDoubleBracket
    guard
      traits.hasNUL || !footnoteLines.isEmpty
        || (masks != nil && (wantsEmphasis || wantsWikiLinks || traits.hasLink))
    else { return source }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + source.count / 16)
    var copied = 0
    var line = 0
    var i = 0

    func replace(_ range: Range<Int>, by replacement: [UInt8]) {
      bytes += source[copied..<range.lowerBound]
      bytes += replacement
      copied = range.upperBound
      guard range.count != replacement.count else { return }
      let growth = bytes.count - copied
      edits.append(Edit(offset: bytes.count, growth: growth))
    }
    func mask(_ index: Int, _ meaning: Masks.Meaning) {
      guard let masks else { return }
      replace(index..<(index + 1), by: masks.bytes(for: meaning))
    }
    /// Masks the bytes of a range that libcmark would take for markup.
    func maskMarkup(in range: Range<Int>, brackets: Bool) {
      for index in range {
        switch source[index] {
        case UInt8(ascii: "_"): mask(index, .underscore)
        case UInt8(ascii: "~"): mask(index, .tilde)
        case UInt8(ascii: "*") where brackets: mask(index, .star)
        case UInt8(ascii: "[") where brackets: mask(index, .openingBracket)
        case UInt8(ascii: "]") where brackets: mask(index, .closingBracket)
        default: break
        }
      }
    }

    if footnoteLines.contains(0), let marker = footnoteMarker(in: source, at: 0) {
      footnoteLabels[0] = marker.label
      replace(marker.range, by: Array("1)  ".utf8))
      i = marker.range.upperBound
    }
    while i < source.count {
      switch source[i] {
      case 0:
        replace(i..<(i + 1), by: [0xEF, 0xBF, 0xBD])
        i += 1
      case 0x0A, 0x0D:
        if source[i] == 0x0D, i + 1 < source.count, source[i + 1] == 0x0A { i += 1 }
        i += 1
        line += 1
        if footnoteLines.contains(line), let marker = footnoteMarker(in: source, at: i) {
          footnoteLabels[line] = marker.label
          replace(marker.range, by: Array("1)  ".utf8))
          i = marker.range.upperBound
        }
      case UInt8(ascii: "*") where wantsEmphasis:
        var end = i + 1
        while end < source.count, source[end] == UInt8(ascii: "*") { end += 1 }
        if let place = starLetterPlace(in: source, run: i..<end), let masks {
          replace(place..<place, by: masks.bytes(for: .nothing))
        }
        i = end
      case UInt8(ascii: "[") where wantsWikiLinks:
        guard let end = wikiLinkEnd(in: source, at: i) else {
          i += 1
          break
        }
        maskMarkup(in: (i + 1)..<(end - 1), brackets: true)
        i = end
      case UInt8(ascii: ":") where traits.hasLink && source.has("://", at: i):
        let end = linkEnd(in: source, from: i + 3)
        maskMarkup(in: (i + 3)..<max(end, i + 3), brackets: false)
        i = max(end, i + 1)
      case UInt8(ascii: "w") where traits.hasLink && source.has("www.", at: i):
        let end = linkEnd(in: source, from: i + 4)
        maskMarkup(in: (i + 4)..<max(end, i + 4), brackets: false)
        i = max(end, i + 1)
      default: i += 1
      }
    }
    bytes += source[copied...]
    return bytes
  }
}

/// Where a letter must stand so that libcmark sees emphasis where the amendment of commonmark-spec
/// #650 (markdown-cjk-friendly) does: before the run or after it.
///
/// Both rules only widen what 0.30 says, and the letter only turns off the one clause that looks
/// at punctuation, so no other emphasis changes.
private func starLetterPlace(in source: [UInt8], run: Range<Int>) -> Int? {
  guard
    (run.lowerBound > 0 && source[run.lowerBound - 1] >= 0x80)
      || (run.upperBound < source.count && source[run.upperBound] >= 0x80)
  else { return nil }
  let isEscaped = source.isEscaped(run.lowerBound)
  let start = isEscaped ? run.lowerBound + 1 : run.lowerBound
  guard start < run.upperBound else { return nil }
  let before: Unicode.Scalar = source.scalar(before: start)
  let after = source.scalar(at: run.upperBound)
  guard !before.isWhitespace, !after.isWhitespace else { return nil }
  switch (before.isPunctuation, after.isPunctuation) {
  case (true, false): return before.isCJK || after.isCJK ? start : nil
  case (false, true): return before.isCJK || after.isCJK ? run.upperBound : nil
  default: return nil
  }
}

/// The end of a `[[…]]` that begins at `start`: on one line, not empty, no bracket in it.
private func wikiLinkEnd(in source: [UInt8], at start: Int) -> Int? {
  guard start + 4 < source.count, source[start + 1] == UInt8(ascii: "["),
    !source.isEscaped(start)
  else { return nil }
  var i = start + 2
  while i < source.count {
    switch source[i] {
    case UInt8(ascii: "["), 0x0A, 0x0D: return nil
    case UInt8(ascii: "]"):
      guard i > start + 2, i + 1 < source.count, source[i + 1] == UInt8(ascii: "]") else {
        return nil
      }
      // A definition of a reference, which a masked bracket would make valid.
      return i + 2 < source.count && source[i + 2] == UInt8(ascii: ":") ? nil : i + 2
    default: i += 1
    }
  }
  return nil
}

/// The `[^label]:` at the beginning of a line, with the white space around it.
func footnoteMarker(in source: [UInt8], at lineStart: Int) -> (label: String, range: Range<Int>)? {
  var i = lineStart
  while i < source.count, i < lineStart + 3, source[i] == 0x20 { i += 1 }
  let marker = i
  guard i + 3 < source.count, source[i] == UInt8(ascii: "["), source[i + 1] == UInt8(ascii: "^")
  else { return nil }
  i += 2
  while i < source.count, !source[i].isSpace, source[i] != UInt8(ascii: "["),
    source[i] != UInt8(ascii: "]")
  { i += 1 }
  guard i > marker + 2, i + 1 < source.count, source[i] == UInt8(ascii: "]"),
    source[i + 1] == UInt8(ascii: ":")
  else { return nil }
  let label = source.text((marker + 2)..<i)
  i += 2
  while i < source.count, source[i].isBlank { i += 1 }
  return (label, marker..<i)
}
