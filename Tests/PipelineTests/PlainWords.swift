/// The words that a reader of a Markdown text sees, and where they are on its page.
///
/// A word is what stands between blanks, its letters and digits only: emphasis, quotes, bars and
/// brackets come and go, letters must not.
struct PlainWords {
  let words: [String]

  /// Further apart, two words of a text do not belong together: longer than a line of a listing's
  /// frame, shorter than a paragraph.
  private static let gapMax = 200

  init(markdown: String) {
    var text = markdown
    if text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") {
      text = String(text[end.upperBound...])
    }
    text.replace(#/\]\((?:[^()\n]|\([^()\n]*\))*\)/#, with: "]")
    text.replace(/<img [^>]*>/, with: "")
    text.replace(#/(?m)^\s*```[a-z]*$/#, with: "")
    text.replace(#/(?m)^\s*[0-9]+\. /#, with: "")
    words = text.split(whereSeparator: \.isWhitespace).map(Self.letters).filter { !$0.isEmpty }
  }

  /// The first of `words` that does not follow the one before it on the page, with that one.
  static func firstMissing(of words: [String], in page: String) -> String? {
    let stream = Array(letters(of: visibleText(of: page)).utf8)
    var position = 0
    var previous = ""
    for (index, word) in words.enumerated() {
      let wanted = Array(word.utf8)
      let furthest = index == 0 ? stream.count : min(stream.count, position + gapMax + wanted.count)
      guard let found = place(of: wanted, in: stream[position..<furthest]) else {
        return "'\(word)' after '\(previous)'"
      }
      position = found + wanted.count
      previous = word
    }
    return nil
  }

  private static func place(of wanted: [UInt8], in stream: ArraySlice<UInt8>) -> Int? {
    guard stream.count >= wanted.count else { return nil }
    return (stream.startIndex...(stream.endIndex - wanted.count)).first {
      stream[$0] == wanted[0] && stream[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  /// What stands between the tags from the title on, navigation left out.
  private static func visibleText(of page: String) -> String {
    guard let title = page.firstRange(of: "<h1") else { return "" }
    return String(page[title.lowerBound...]).replacing(#/<nav(?s:.*?)</nav>/#, with: "")
      .replacing(/<[^>]*>/, with: "").replacing(/&[a-z#0-9]+;/, with: "")
  }

  private static func letters(of text: some StringProtocol) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || ("0"..."9") ~= scalar
    {
      letters.append(scalar)
    }
    return String(letters)
  }
}
