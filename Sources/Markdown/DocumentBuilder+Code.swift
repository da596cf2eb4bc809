import Basics

/// Code blocks, and where their lines stand in the source.
extension DocumentBuilder {
  mutating func emitCode(info: String, _ literal: String, _ index: Int) {
    let draft = drafts[index]
    guard let fence = fences[index] else { return }
    let bytes = source.lines.bytes
    var infoEnd = fence.textEnd
    while infoEnd > fence.info, bytes[infoEnd - 1].isBlank { infoEnd -= 1 }
    var raw = ""
    if fence.isFenced {
      raw = bytes[fence.info..<infoEnd].withUnsafeBufferPointer {
        source.masks?.removed(from: $0) ?? String(decoding: $0, as: UTF8.self)
      }
    }
    if raw != info { resolvedInfos[out.count] = info }
    let range =
      fence.isFenced
      ? source.range(fence.info, infoEnd) : source.range(draft.start, draft.start)
    append(
      .codeBlock(
        info: raw, infoRange: range, literal: literal,
        contentStart: contentStart(of: literal, from: fence.firstLine)),
      draft.start, draft.stop)
  }

  /// Where each line of a literal begins: it is the rest of a line of the source.
  private func contentStart(of literal: String, from first: Int) -> [SourcePosition] {
    var places: [SourcePosition] = []
    var length = 0
    func add() {
      let line = min(first + places.count, source.lines.starts.count - 1)
      let end = source.position(of: source.lines.textEnd(of: line), onLine: line)
      places.append(
        SourcePosition(
          line: source.firstLine + first + places.count, column: max(1, end.column - length)))
      length = 0
    }
    for byte in literal.utf8 {
      if byte == 0x0A { add() } else if byte != 0x0D { length += 1 }
    }
    if length > 0 { add() }
    return places
  }
}
