/// What stands between the brackets of `[[target#fragment|text]]`.
struct WikiReference {
  var target: String
  var fragment: String?
  var text: String?
  /// Target and fragment as written, for a link without a text.
  var written: String

  init(_ bytes: ArraySlice<UInt8>) {
    let bar = bytes.firstIndex(of: UInt8(ascii: "|"))
    let place = bytes[..<(bar ?? bytes.endIndex)]
    text = bar.map { WikiReference.trimmed(bytes[($0 + 1)...]) }.flatMap { $0.isEmpty ? nil : $0 }
    written = WikiReference.trimmed(place)
    let hash = place.firstIndex(of: UInt8(ascii: "#"))
    target = WikiReference.trimmed(place[..<(hash ?? place.endIndex)])
    fragment = hash.map { WikiReference.trimmed(place[($0 + 1)...]) }
  }

  var isEmpty: Bool { target.isEmpty && (fragment ?? "").isEmpty }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first?.isSpace == true { bytes.removeFirst() }
    while bytes.last?.isSpace == true { bytes.removeLast() }
    // `\|` inside a table has lost its backslash already, elsewhere it ends a name.
    if bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
