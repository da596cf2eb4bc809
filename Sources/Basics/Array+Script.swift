extension [UInt8] {
  /// A script or a style sheet without its empty lines and those that only explain it,
  /// which every reader would load.
  ///
  /// Each line that begins with `//`, or that is a comment from `/*` to `*/`, counts as one, so none
  /// may do so within a string.
  package var withoutCommentLines: [UInt8] {
    Array(
      split(separator: UInt8(ascii: "\n")).filter { line in
        let words = line.drop { $0 == UInt8(ascii: " ") }
        let isWhole = words.starts(with: "/*".utf8) && words.suffix(2).elementsEqual("*/".utf8)
        return !isWhole && !words.starts(with: "//".utf8)
      }.joined(separator: [UInt8(ascii: "\n")]))
  }
}
