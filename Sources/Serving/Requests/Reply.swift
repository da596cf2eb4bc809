import FlyingFox

/// What a request is answered.
struct Reply: Sendable, Hashable {
  var status: HTTPStatusCode
  /// Beside those that every reply has.
  var fields: [String: String]
  var body: [UInt8]

  init(_ status: HTTPStatusCode, _ fields: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A sentence for a person or a script.
  static func sentence(
    _ status: HTTPStatusCode, _ text: String, _ fields: [String: String] = [:]
  ) -> Reply {
    var fields = fields
    fields["Content-Type"] = "text/plain; charset=utf-8"
    return Reply(status, fields, body: Array("\(text)\n".utf8))
  }

  /// The status line and the fields, sorted, up to the empty line.
  ///
  /// One connection, one reply: what a slow or a hostile client can do then ends with it.
  var head: [UInt8] {
    var all = fields
    all["Connection"] = "close"
    all["X-Content-Type-Options"] = "nosniff"
    // Kept, and asked for each time: a page of yesterday's build must not be shown.
    all["Cache-Control"] = "no-cache"
    if all["Content-Length"] == nil, !isStream { all["Content-Length"] = "\(body.count)" }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
    return Array("HTTP/1.1 \(status.code) \(status.phrase)\r\n\(lines.joined())\r\n".utf8)
  }

  /// The same reply to a `HEAD`.
  var withoutBody: Reply {
    var reply = self
    if !isStream { reply.fields["Content-Length"] = "\(body.count)" }
    reply.body = []
    return reply
  }

  var isStream: Bool { fields["Content-Type"] == Self.stream }

  /// Server-sent events (HTML Standard, section 9.2): one line of data after the other.
  static let stream = "text/event-stream"
}
