import Basics

/// A comment line that says what a page shows, as SwiftPM's snippets have it (SE-0356).
enum Marker: Hashable {
  case hide, show, end
  case slice(String)
  /// It begins like a marker and is none: what stands after `snippet.`.
  case malformed(String)

  /// The marker on a line, with the range of `snippet.…`; nothing for any other line.
  ///
  /// Letter case does not matter, except in the name of a slice.
  static func read(_ line: String, language: Language) -> (marker: Marker, columns: Range<Int>)? {
    let bytes = Array(line.utf8)
    var position = blanks(in: bytes, from: 0)
    let opening = Array(language.lineComment.utf8)
    guard bytes[position...].starts(with: opening) else { return nil }
    position = blanks(in: bytes, from: position + opening.count)
    let word = String(decoding: bytes[position...], as: UTF8.self)
    guard word.lowercased().hasPrefix("snippet.") else { return nil }
    let name = trimmed(word.dropFirst(8))
    let end = position + 8 + name.utf8.count
    return (marker(named: name), position + 1..<end + 1)
  }

  private static func marker(named name: String) -> Marker {
    switch name.lowercased() {
    case "hide": return .hide
    case "show": return .show
    case "end": return .end
    default:
      let isName =
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
      return isName ? .slice(name) : .malformed(name)
    }
  }

  private static func blanks(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count,
      bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t")
    {
      position += 1
    }
    return position
  }
}

extension Language {
  /// What begins a comment that ends with its line.
  package var lineComment: String {
    switch self {
    case .swift, .c: "//"
    case .sh, .bash: "#"
    }
  }
}
