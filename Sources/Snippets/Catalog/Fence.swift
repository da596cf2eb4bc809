package import Basics

/// A fenced code block as a page has it, before its info string is understood.
package struct Fence: Sendable, Hashable {
  /// The info string as the source has it, backslashes and entities untouched.
  package var info: String
  /// Of the info string's first byte; of the fence itself where there is none.
  package var infoLocation: SourceLocation
  /// The contents, without line feeds.
  package var lines: [String]
  /// The 1-based line of the file on which the contents begin.
  package var firstLine: Int
  /// For each line the bytes of the file that stand before it: a quote's `> `, a list's indentation.
  package var indents: [Int]

  package init(
    info: String, infoLocation: SourceLocation, lines: [String], firstLine: Int, indents: [Int]
  ) {
    self.info = info
    self.infoLocation = infoLocation
    self.lines = lines
    self.firstLine = firstLine
    self.indents = indents
  }

  /// Whether it is the recording of the snippet before it.
  var isRecording: Bool { language == "output" }

  /// Whether a table of facts is shown in its place.
  var isFacts: Bool { language == "facts" }

  private var language: Substring { info.prefix { $0 != " " && $0 != "\t" } }

  var part: ProgramPart {
    ProgramPart(path: infoLocation.path, firstLine: firstLine, indents: indents)
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}
