import Basics

/// The comment a snippet file begins with: its explanation, and what is said to sitegen.
struct LeadingComment {
  private(set) var explanation = ""
  private(set) var header: [GivenAttribute] = []
  /// The `#!` line, which belongs to the program.
  private(set) var shebang: [Excerpt] = []
  /// The 0-based line after the comment.
  private(set) var end = 0
  private(set) var diagnostics: [Diagnostic] = []

  private let part: ProgramPart

  init(_ lines: [String], of part: ProgramPart, language: Language) {
    self.part = part
    if let first = lines.first, first.hasPrefix("#!") {
      shebang = [Excerpt(firstLine: 1, lines: [first])]
      end = 1
    }
    var prose: [String] = []
    if language.hasBlockComments, end < lines.count, lines[end].hasPrefix("/*") {
      prose = readBlock(lines)
    } else {
      prose = readLines(lines, language: language)
    }
    explanation = prose.trimmedParagraphs
    agree()
  }

  private mutating func readLines(_ lines: [String], language: Language) -> [String] {
    var prose: [String] = []
    let opening = language.lineComment
    while end < lines.count, lines[end].hasPrefix(opening), !lines[end].hasPrefix("///"),
      Marker.read(lines[end], language: language) == nil
    {
      take(lines[end], commentColumns: opening.utf8.count, into: &prose)
      end += 1
    }
    return prose
  }

  private mutating func readBlock(_ lines: [String]) -> [String] {
    guard let last = lines[end...].firstIndex(where: { $0.contains("*/") }),
      trimmed(lines[last]).hasSuffix("*/"), !lines[end].hasPrefix("/**")
    else { return [] }
    var prose: [String] = []
    for index in end...last {
      var line = Substring(lines[index])
      if index == last, let close = line.lastIndex(of: "*") { line = line[..<close] }
      let sign = commentSignColumns(line, isFirst: index == end)
      end = index
      take(String(line), commentColumns: sign, into: &prose)
    }
    end = last + 1
    return prose
  }

  /// The bytes before the prose of a line of a block comment: `/*`, ` * `, or indentation.
  private func commentSignColumns(_ line: Substring, isFirst: Bool) -> Int {
    if isFirst { return 2 }
    let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    return line.utf8.dropFirst(indent).first == UInt8(ascii: "*") ? indent + 1 : indent
  }

  private mutating func take(_ line: String, commentColumns: Int, into prose: inout [String]) {
    let content = String(decoding: line.utf8.dropFirst(commentColumns), as: UTF8.self)
    let words = trimmed(content)
    guard words.hasPrefix("sitegen:") else { return prose.append(words) }
    let blanks = content.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let column = commentColumns + blanks + 8 + 1
    let origin = part.location(index: end, columns: column..<column + 1)
    let keys = FenceAttribute.Key.allCases.filter(\.isForFiles)
    let parser = AttributeParser(words.dropFirst(8), at: origin, allowed: keys)
    header += parser.given
    diagnostics += parser.diagnostics
  }

  private mutating func agree() {
    var agreed: [GivenAttribute] = []
    for entry in header {
      let merged = agreed.merging([entry])
      agreed = merged.value
      diagnostics += merged.diagnostics
    }
    header = agreed
  }
}

extension Language {
  fileprivate var hasBlockComments: Bool { self == .swift || self == .c }
}

extension [String] {
  /// Joined to a text, without blank lines at its edges.
  fileprivate var trimmedParagraphs: String {
    guard let first = firstIndex(where: { !$0.isEmpty }),
      let last = lastIndex(where: { !$0.isEmpty })
    else { return "" }
    return self[first...last].joined(separator: "\n")
  }
}
