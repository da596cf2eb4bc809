/// The smallest pattern with `[..]` that some texts have in common.
///
/// Texts with as many words (runs of letters and digits, and what stands between them) differ word
/// by word; others only agree on how they begin and end.
struct SmallestWildcard {
  let text: String

  init(_ texts: [String]) {
    let words = texts.map(SmallestWildcard.words)
    let count = words.first?.count ?? 0
    text =
      words.allSatisfy { $0.count == count }
      ? SmallestWildcard.wordByWord(words) : SmallestWildcard.outside(texts)
  }

  private static let wildcard = "[..]"

  private static func wordByWord(_ texts: [[Substring]]) -> String {
    var pattern = ""
    for (index, word) in texts[0].enumerated() {
      if texts.allSatisfy({ $0[index] == word }) {
        pattern += word
      } else if !pattern.hasSuffix(wildcard) {
        pattern += wildcard
      }
    }
    return pattern
  }

  private static func outside(_ texts: [String]) -> String {
    let shortest = texts.map(\.count).min() ?? 0
    let first = Array(texts[0])
    let all = texts.map(Array.init)
    let head = (0..<shortest).prefix { index in all.allSatisfy { $0[index] == first[index] } }.count
    let tail = (1..<max(1, shortest - head + 1)).prefix { back in
      all.allSatisfy { $0[$0.count - back] == first[first.count - back] }
    }.count
    return String(first.prefix(head)) + wildcard + String(first.suffix(tail))
  }

  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let isWord = first.isLetter || first.isNumber
      let word = rest.prefix { ($0.isLetter || $0.isNumber) == isWord }
      words.append(word)
      rest = rest[word.endIndex...]
    }
    return words
  }
}
