/// A stretch of code that is not plain, in UTF-8 bytes from the beginning of the text.
///
/// Lexers give tokens in order and without overlap; what lies between them is plain.
struct HighlightToken: Sendable, Hashable {
  var kind: HighlightKind
  var range: Range<Int>

  init(_ kind: HighlightKind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
