package import HTML

/// Code as HTML, one tree a line, without the line ends (LF, CRLF or CR).
///
/// The text of the lines is the text of the code: nothing is added and nothing is lost. A final
/// line end starts no further line. `language` is an info string; code in a language we do not
/// colour comes back plain. A token that spans lines is cut at their ends, so that every line is
/// complete by itself.
package func highlightedLines(_ code: String, language: String) -> [HTMLTree] {
  let bytes = Array(code.utf8)
  let tokens = CodeLanguage(info: language)?.tokens(in: bytes) ?? []
  var lines: [HTMLTree] = []
  var next = 0
  for line in lineRanges(of: bytes) {
    while next < tokens.count, tokens[next].range.upperBound <= line.lowerBound { next += 1 }
    var tree = HTMLTree()
    var position = line.lowerBound
    var index = next
    while index < tokens.count, tokens[index].range.lowerBound < line.upperBound {
      let range = tokens[index].range.clamped(to: position..<line.upperBound)
      tree.append(text: bytes[position..<range.lowerBound])
      tree.append(text: bytes[range], as: tokens[index].kind)
      position = range.upperBound
      index += 1
    }
    tree.append(text: bytes[position..<line.upperBound])
    lines.append(tree)
  }
  return lines
}

/// The lines of a text without their ends; a final line end starts no further line.
func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start = 0
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    position += 1
    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
    ranges.append(start..<(position - 1))
    if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
      position += 1
    }
    start = position
  }
  if start < bytes.count { ranges.append(start..<bytes.count) }
  return ranges
}

extension HTMLTree {
  fileprivate mutating func append(text bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    text(String(decoding: bytes, as: UTF8.self))
  }

  fileprivate mutating func append(text bytes: ArraySlice<UInt8>, as kind: HighlightKind) {
    guard !bytes.isEmpty else { return }
    element("span", [.class(kind.rawValue)], String(decoding: bytes, as: UTF8.self))
  }
}
