/// A bare link as GFM 0.29, section 6.9, finds it in text.
struct Autolink {
  var range: Range<Int>
  var destination: String

  /// The `www.` link at `index`.
  static func www(in text: [UInt8], at index: Int, before: Unicode.Scalar) -> Autolink? {
    guard text.has("www.", at: index),
      before.isWhitespace || "*_~(".unicodeScalars.contains(before),
      let domain = domainEnd(in: text, from: index, needsPeriod: true)
    else { return nil }
    let end = linkEnd(in: text, from: domain, parenthesesFrom: index)
    guard end > index else { return nil }
    return Autolink(range: index..<end, destination: "http://" + text.text(index..<end))
  }

  /// The link whose `://` is at `colon`; its scheme does not begin before `floor`.
  static func url(in text: [UInt8], colon: Int, floor: Int) -> Autolink? {
    guard text.has("://", at: colon), colon + 3 < text.count, text[colon + 3].isAlphanumeric
    else { return nil }
    var start = colon
    while start > floor, colon - start < 6, text[start - 1].isLetter { start -= 1 }
    let length = colon - start
    guard
      (length == 4 && text.has("http", at: start)) || (length == 5 && text.has("https", at: start))
        || (length == 3 && text.has("ftp", at: start)),
      let domain = domainEnd(in: text, from: colon + 3, needsPeriod: false)
    else { return nil }
    let end = linkEnd(in: text, from: domain, parenthesesFrom: start)
    guard end > colon + 3 else { return nil }
    return Autolink(range: start..<end, destination: text.text(start..<end))
  }

  /// The mail address around the `@` at `at`; it does not begin before `floor`.
  static func mail(in text: [UInt8], at: Int, floor: Int) -> Autolink? {
    var start = at
    while start > floor, text[start - 1].isAlphanumeric || isMailMark(text[start - 1]) {
      start -= 1
    }
    guard start < at else { return nil }
    var end = at + 1
    var periods = 0
    loop: while end < text.count {
      switch text[end] {
      case UInt8(ascii: "@"): return nil
      case UInt8(ascii: "."):
        guard end + 1 < text.count, text[end + 1].isAlphanumeric else { break loop }
        periods += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      default: guard text[end].isAlphanumeric else { break loop }
      }
      end += 1
    }
    guard periods > 0, end - at > 2, text[end - 1].isLetter else { return nil }
    return Autolink(range: start..<end, destination: "mailto:" + text.text(start..<end))
  }

  private static func isMailMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Nothing when one of the last two segments has an underscore, or a period is missing.
  private static func domainEnd(in text: [UInt8], from start: Int, needsPeriod: Bool) -> Int? {
    var i = start
    var periods = 0
    var underscores = (previous: 0, last: 0)
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if byte == UInt8(ascii: ".") {
        underscores = (underscores.last, 0)
        periods += 1
      } else if byte >= 0x80 {
        let scalar = text.scalar(at: i)
        if scalar.isWhitespace || scalar.isPunctuation { break }
      } else if !byte.isAlphanumeric, byte != UInt8(ascii: "-") {
        break
      }
      i += 1
    }
    // cmark-gfm takes a domain of more than ten periods as it is, to stay linear.
    guard underscores == (0, 0) || periods > 10 else { return nil }
    return needsPeriod && periods == 0 ? nil : i
  }
}

/// Where a link that runs at least to `start` ends: at white space or `<`, without the punctuation
/// and the unmatched parentheses at its end.
func linkEnd(in text: [UInt8], from start: Int, parenthesesFrom first: Int? = nil) -> Int {
  var end = start
  while end < text.count, !text[end].isSpace, text[end] != UInt8(ascii: "<") { end += 1 }
  let first = first ?? start
  var surplus = 0
  for byte in text[first..<end] {
    if byte == UInt8(ascii: "(") { surplus -= 1 }
    if byte == UInt8(ascii: ")") { surplus += 1 }
  }
  while end > first {
    switch text[end - 1] {
    case UInt8(ascii: ")"):
      guard surplus > 0 else { return end }
      surplus -= 1
      end -= 1
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      end -= 1
    case UInt8(ascii: ";"):
      var entity = end - 2
      while entity > first, text[entity].isLetter { entity -= 1 }
      let isEntity = entity >= first && entity < end - 2 && text[entity] == UInt8(ascii: "&")
      end = isEntity ? entity : end - 1
    default: return end
    }
  }
  return end
}
