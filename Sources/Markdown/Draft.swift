/// A node on its way into a document: places are offsets into the text it was read from.
struct Draft {
  var kind: Node.Kind
  var start: Int
  /// The offset after the last byte.
  var stop: Int
  /// The index after the last descendant.
  var end: Int
}
