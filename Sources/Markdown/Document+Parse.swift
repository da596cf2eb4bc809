package import Basics

extension Document {
  /// The document of a text; it never fails, what looks like a mistake is a diagnostic.
  ///
  /// `firstLine` is the number that the first line of `text` has in its file.
  package static func parse(
    _ text: String, path: RelativePath? = nil, firstLine: Int = 1, dialect: Dialect = .full
  ) -> Diagnosed<Document> {
    parse(Array(text.utf8), path: path, firstLine: firstLine, dialect: dialect)
  }

  /// The document of a text in valid UTF-8.
  package static func parse(
    _ bytes: [UInt8], path: RelativePath?, firstLine: Int, dialect: Dialect
  ) -> Diagnosed<Document> {
    let traits = Traits(of: bytes)
    let footnotes =
      dialect == .full && traits.hasFootnoteMark && traits.hasDefinition
      ? footnoteLines(of: bytes, traits) : []
    let source = PreparedSource(
      bytes, traits: traits, dialect: dialect, firstLine: firstLine, footnoteLines: footnotes)
    var builder = DocumentBuilder(source, dialect: dialect, path: path)
    return builder.build()
  }

  /// The lines on which footnotes are defined: those that look so, but for the lines of code.
  private static func footnoteLines(of bytes: [UInt8], _ traits: Traits) -> Set<Int> {
    let lines = LineTable(bytes)
    var candidates = Set(
      lines.starts.indices.filter { footnoteMarker(in: bytes, at: lines.starts[$0]) != nil })
    guard !candidates.isEmpty else { return [] }
    for node in CMarkBridge(masks: nil).nodes(of: bytes) {
      switch node.kind {
      case .codeBlock, .htmlBlock:
        let first = max(node.line - 1, 0)
        for line in first..<max(first, node.endLine) { candidates.remove(line) }
      default: break
      }
    }
    return candidates
  }
}
