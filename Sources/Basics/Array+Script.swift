extension [UInt8] {
  /// A script without its empty lines and those that only explain it: a sixth of what every reader
  /// would load.
  ///
  /// Each line that begins with `//` counts as one, so none may do so within a string.
  package var withoutCommentLines: [UInt8] {
    Array(
      split(separator: UInt8(ascii: "\n")).filter { line in
        !line.drop { $0 == UInt8(ascii: " ") }.starts(with: "//".utf8)
      }.joined(separator: [UInt8(ascii: "\n")]))
  }
}
