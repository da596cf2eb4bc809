import FlyingFox

/// What a browser asks: the line and the fields before the body of a request (RFC 9112, sections 3
/// and 5).
struct RequestHead: Sendable, Hashable {
  var method: String
  /// As it was sent, for example `/en/pipe%20one.html?x=1`.
  var target: String
  /// By their names in lower case; a name that was sent twice has the last value.
  var fields: [String: String]

  init(method: String, target: String, fields: [String: String] = [:]) {
    self.method = method
    self.target = target
    self.fields = fields
  }

  /// A head that is longer is refused: that of a browser with many cookies has 8 KiB.
  static let bytesMax = 16 << 10

  /// Why bytes are no head that is answered.
  enum Refusal: Error, Hashable {
    case malformed, unknownVersion, ambiguousHost
  }

  /// Reads everything up to the empty line, without it.
  ///
  /// - Throws: what is wrong with the head.
  init(parsing bytes: some Collection<UInt8>) throws(Refusal) {
    guard !bytes.contains(0) else { throw .malformed }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
    let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty else { throw .malformed }
    guard ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else { throw .unknownVersion }
    var fields: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        !line[..<colon].contains(where: \.isWhitespace)
      else { throw .malformed }
      let name = line[..<colon].lowercased()
      guard name != "host" || fields[name] == nil else { throw .ambiguousHost }
      fields[name] = String(line[line.index(after: colon)...].trimmingBlanks)
    }
    self.init(method: String(words[0]), target: String(words[1]), fields: fields)
  }
}

extension RequestHead.Refusal {
  var status: HTTPStatusCode {
    switch self {
    case .malformed, .ambiguousHost: .badRequest
    case .unknownVersion: .httpVersionNotSupported
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var rest = drop(while: isBlank)
    while rest.last.map(isBlank) == true { rest.removeLast() }
    return rest
  }
}
