/// A guess at how deep the syntax tree of some Swift is where the parser does not count: chains of
/// calls, prefixes and `else if` give a tree as deep as they are long.
enum SwiftNesting {
  /// More links in a statement, and more `else` in a program, than a page shows; few enough for a
  /// stack of 512 KiB.
  private static let linksMax = 240
  private static let elsesMax = 160

  static func isShallow(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var links = 0
    var elses = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if beginsStatement(line) { links = 0 }
      if !isComment(line) { count(line, &links, &elses) }
      guard links < linksMax, elses < elsesMax else { return false }
      start = end + 1
    }
    return true
  }

  /// A line that begins with a word and has more than that; `try` alone belongs to the next line.
  private static func beginsStatement(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = line.first, isWordByte(first) else { return false }
    return !line.allSatisfy(isWordByte)
  }

  private static func isComment(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.starts(with: "//".utf8)
  }

  private static func count(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ links: inout Int, _ elses: inout Int
  ) {
    var isAfterWord = false
    for index in line.indices {
      let byte = line[index]
      let isWord = isWordByte(byte)
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " "), UInt8(ascii: "\""): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case _ where isWord:
        guard !isAfterWord else { break }
        links += 1
        if line[index...].starts(with: "else".utf8) { elses += 1 }
      default: links += 1
      }
      isAfterWord = isWord
    }
  }
}
