/// A cell of a table that libcmark need not read: words without a mark, or one span of code.
///
/// Most cells are, and to read each as a document of its own takes half the time of a page of
/// tables.
enum PlainCell {
  /// The only inline of a cell without white space around it; nothing when it needs a parser.
  static func inline(in cell: Range<Int>, of bytes: [UInt8], _ traits: Traits) -> Draft? {
    if let words = code(in: cell, of: bytes) {
      return draft(.code(bytes.text(words)), cell)
    }
    guard cell.allSatisfy({ !mayBeMarkup(bytes[$0], traits) }) else { return nil }
    return draft(.text(bytes.text(cell)), cell)
  }

  private static func draft(_ kind: Node.Kind, _ cell: Range<Int>) -> Draft {
    Draft(kind: kind, start: cell.lowerBound, stop: cell.upperBound, end: 1)
  }

  /// What stands between two single backticks around the whole cell, when it stays as it is.
  private static func code(in cell: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard cell.count > 2, bytes[cell.lowerBound] == UInt8(ascii: "`"),
      bytes[cell.upperBound - 1] == UInt8(ascii: "`")
    else { return nil }
    let words = (cell.lowerBound + 1)..<(cell.upperBound - 1)
    guard bytes[words.lowerBound] != 0x20 else { return nil }
    for index in words {
      switch bytes[index] {
      // A backslash may hide a pipe, and EF may begin a mask.
      case UInt8(ascii: "`"), UInt8(ascii: "\\"), 0..<0x20, 0xEF: return nil
      default: break
      }
    }
    return words
  }

  private static func mayBeMarkup(_ byte: UInt8, _ traits: Traits) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "~"), UInt8(ascii: "@"), 0..<0x20, 0xEF:
      true
    case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"): traits.hasLink
    case 0xC2: traits.hasNoBreakSpace
    default: false
    }
  }
}
