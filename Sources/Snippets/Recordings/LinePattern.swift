/// A recorded line: literal stretches of text with `[..]`, which matches anything, between them.
struct LinePattern: Sendable, Hashable {
  /// One more than there are wildcards.
  var pieces: [[UInt8]]
  var isTerminated = true

  init(pieces: [[UInt8]], isTerminated: Bool = true) {
    self.pieces = pieces
    self.isTerminated = isTerminated
  }

  init(literal text: String, isTerminated: Bool = true) {
    self.init(pieces: [Array(text.utf8)], isTerminated: isTerminated)
  }

  static let wildcard = Array("[..]".utf8)

  /// Reads wildcards, and escapes where the form of the recording has them.
  init(_ text: some StringProtocol, hasEscapes: Bool) {
    let bytes = Array(text.utf8)
    var pieces: [[UInt8]] = [[]]
    var position = 0
    var isTerminated = true
    while position < bytes.count {
      if bytes[position...].starts(with: LinePattern.wildcard) {
        pieces.append([])
        position += LinePattern.wildcard.count
      } else if hasEscapes, bytes[position] == UInt8(ascii: "\\") {
        let escape = LineEscape.read(bytes, at: position)
        if escape.endsLine { isTerminated = false }
        pieces[pieces.count - 1] += escape.bytes
        position += escape.length
      } else {
        pieces[pieces.count - 1].append(bytes[position])
        position += 1
      }
    }
    self.init(pieces: pieces, isTerminated: isTerminated)
  }

  /// Whether a written line is what the pattern says, in time linear in both but for repeated
  /// near-matches of one piece.
  func matches(_ text: [UInt8], isTerminated: Bool) -> Bool {
    isTerminated == self.isTerminated && matches(text)
  }

  private func matches(_ text: [UInt8]) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return text.isEmpty }
    guard pieces.count > 1 else { return text == first }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let end = end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  /// Behind the first occurrence of `piece`: the leftmost one leaves the most for those to come.
  private func end(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = piece.first else { return text.startIndex }
    var start = text.startIndex
    while let candidate = text[start...].firstIndex(of: first) {
      if text[candidate...].starts(with: piece) { return candidate + piece.count }
      start = candidate + 1
    }
    return nil
  }

  /// As it stands in a recording of the lane form.
  var laneText: String {
    let text = pieces.enumerated().map { index, piece in
      LineEscape.escaped(piece, isWholeLine: pieces.count == 1, isLast: index == pieces.count - 1)
    }
    return text.joined(separator: "[..]") + (isTerminated ? "" : "\\")
  }

  /// As it stands in a recording of the plain form, nothing where that form cannot say it.
  var plainText: String? {
    let literals = pieces.allSatisfy { piece in
      !piece.contains { $0 < 32 && $0 != 9 || $0 == 127 }
        && !LineEscape.holdsWildcard(piece)
    }
    let text = String(
      decoding: Array(pieces.joined(separator: LinePattern.wildcard)), as: UTF8.self)
    guard isTerminated, literals, text != "...", text.utf8.last != 32, text.utf8.last != 9 else {
      return nil
    }
    return text
  }
}
