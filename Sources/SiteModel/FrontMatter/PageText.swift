package import Basics

/// A page's file in its two parts: front matter, and the Markdown after it.
package struct PageText: Sendable, Hashable {
  package var frontMatter: FrontMatter
  /// Everything after the closing line, its bytes untouched.
  package var body: String
  /// The 1-based line of the file on which the body begins.
  package var bodyFirstLine: Int

  /// Splits a file and reads its front matter.
  ///
  /// That stands between a first line `---` and the next line `---` or `...`. A `---` before a blank line is a thematic break of the text.
  package static func read(
    _ text: String, path: RelativePath, foreignKeys: [String: ForeignKey] = [:]
  ) -> Diagnosed<PageText> {
    let bytes = Array(text.utf8)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let whole = PageText(
      frontMatter: FrontMatter(), body: String(decoding: bytes[start...], as: UTF8.self),
      bodyFirstLine: 1)
    var lines = LineReader(bytes, from: start)
    guard let first = lines.next(), isFence(bytes[first], "---") else { return Diagnosed(whole) }
    var number = 1
    while let line = lines.next() {
      number += 1
      if number == 2, isBlank(bytes[line]) { return Diagnosed(whole) }
      guard isFence(bytes[line], "---") || isFence(bytes[line], "...") else { continue }
      let yaml = String(decoding: bytes[first.upperBound..<line.lowerBound], as: UTF8.self)
      let body = String(decoding: bytes[line.upperBound...], as: UTF8.self)
      return FrontMatter.parse(yaml, path: path, firstLine: 2, foreignKeys: foreignKeys)
        .map { PageText(frontMatter: $0, body: body, bodyFirstLine: number + 1) }
    }
    guard number > 1, looksLikeKeys(bytes, after: first.upperBound) else { return Diagnosed(whole) }
    let complaint = Diagnostic(
      .error, id: "UnclosedFrontMatter", "Front matter is never closed",
      at: SourceLocation(path, line: 1, columns: 3), fix: "Write '---' on a line after its last key"
    )
    return Diagnosed(whole, [complaint])
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
    line.starts(with: Array(fence.utf8)) && isBlank(line.dropFirst(3))
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }
  }

  /// Whether the line that begins there is `key: …`.
  private static func looksLikeKeys(_ bytes: [UInt8], after start: Int) -> Bool {
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let rest = line[(colon + 1)...]
    return colon > start && !line[..<colon].contains(UInt8(ascii: " "))
      && (rest.isEmpty || rest.first == UInt8(ascii: " ") || rest.first == 13)
  }
}

/// Gives the lines of a text, each with its line feed.
private struct LineReader {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    position = end
    return start..<end
  }
}
