/// `; did you mean 'x'?`, or nothing.
func didYouMean(_ word: String?) -> String {
  word.map { "; did you mean '\($0)'?" } ?? ""
}

/// Without the spaces and tabs on both sides.
func trimmed(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8)
  let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  guard let first = bytes.firstIndex(where: { !isBlank($0) }),
    let last = bytes.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(decoding: bytes[first...last], as: UTF8.self)
}
