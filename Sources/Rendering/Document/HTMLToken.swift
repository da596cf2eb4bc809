/// A piece of raw HTML, cut as the tokenizer of HTML5 (section 13.2.5) would cut it.
enum HTMLToken: Equatable {
  struct Attribute: Equatable {
    var name: String
    /// With character references resolved; nothing when there is no `=`.
    var value: String?
  }

  case text(Range<Int>)
  case startTag(name: String, attributes: [Attribute], range: Range<Int>)
  case endTag(name: String, range: Range<Int>)
  /// A comment, declaration, processing instruction, or a tag that never ends.
  case other(Range<Int>)

  static func tokens(of bytes: [UInt8]) -> [HTMLToken] {
    var scanner = HTMLScanner(bytes)
    return scanner.tokens()
  }
}
