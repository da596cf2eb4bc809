/// The arguments of a call, cut at the commas between them and at no others.
struct ArgumentList {
  var arguments: [String] = []
  /// What follows the closing parenthesis.
  var rest: Substring
  /// Whether there was a closing parenthesis.
  var isClosed = false

  init(scanning text: Substring) {
    var depth = 0
    var start = text.startIndex
    var index = text.startIndex
    rest = text[text.endIndex...]
    func isInside() -> Bool { depth > 0 }
    while index < text.endIndex {
      let character = text[index]
      switch character {
      case "\"": index = ArgumentList.endOfString(in: text, from: index)
      case "<" where ArgumentList.opensDescriptor(in: text, at: index):
        index = ArgumentList.endOfDescriptor(in: text, from: index)
      case "(", "[", "{": depth += 1
      case ")" where depth == 0:
        add(text[start..<index])
        rest = text[text.index(after: index)...]
        isClosed = true
        return
      case ")", "]", "}": depth = max(0, depth - 1)
      case "," where depth == 0:
        add(text[start..<index])
        start = text.index(after: index)
      default: break
      }
      if index < text.endIndex { index = text.index(after: index) }
    }
    add(text[start...])
  }

  private mutating func add(_ argument: Substring) {
    let words = argument.withoutSpacesAround
    guard !words.isEmpty else { return }
    arguments.append(String(words))
  }

  /// The place of the closing quotation mark, or the end of the text.
  private static func endOfString(in text: Substring, from quote: String.Index) -> String.Index {
    var index = text.index(after: quote)
    while index < text.endIndex, text[index] != "\"" {
      if text[index] == "\\" { index = text.index(after: index) }
      if index < text.endIndex { index = text.index(after: index) }
    }
    return index
  }

  /// `3<pipe:[7]>` names what descriptor 3 leads to; `1<<2` does not.
  private static func opensDescriptor(in text: Substring, at index: String.Index) -> Bool {
    guard index > text.startIndex else { return false }
    let before = text[text.index(before: index)]
    let next = text.index(after: index)
    let isKnown = before.isNumber || text[..<index].hasSuffix("AT_FDCWD")
    return isKnown && next < text.endIndex && text[next] != "<"
  }

  /// The place of the `>` that closes it: not one of `->`.
  private static func endOfDescriptor(
    in text: Substring, from open: String.Index
  ) -> String.Index {
    var index = text.index(after: open)
    while index < text.endIndex {
      if text[index] == "\"" { index = endOfString(in: text, from: index) }
      guard index < text.endIndex else { break }
      if text[index] == ">", text[text.index(before: index)] != "-" { return index }
      index = text.index(after: index)
    }
    return index
  }
}
