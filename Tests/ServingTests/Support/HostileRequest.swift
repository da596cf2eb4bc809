import Testing

/// What somebody may send who is no browser, or means no good; `PORT` is that of the server.
struct HostileRequest: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let status: Int

  private init(_ description: String, _ text: String, _ status: Int) {
    testDescription = description
    self.text = text
    self.status = status
  }

  static let all = [
    HostileRequest("foreign host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
    HostileRequest("foreign host, our port", "GET / HTTP/1.1\r\nHost: evil:PORT\r\n\r\n", 421),
    HostileRequest("no host", "GET / HTTP/1.1\r\n\r\n", 421),
    HostileRequest("upwards", "GET /../../etc/passwd HTTP/1.1\r\n\(ourHost)\r\n", 400),
    HostileRequest(
      "upwards in disguise", "GET /%2e%2e%2fetc%2fpasswd HTTP/1.1\r\n\(ourHost)\r\n", 400),
    HostileRequest(
      "a body", "POST / HTTP/1.1\r\n\(ourHost)Content-Length: 4\r\n\r\nbody", 405),
    HostileRequest("a proxy", "CONNECT evil.example:443 HTTP/1.1\r\n\(ourHost)\r\n", 405),
    HostileRequest("nonsense", "nonsense\r\n\r\n", 400),
    HostileRequest("TLS", "\u{16}\u{3}\u{1}\u{0}\r\n\r\n", 400),
    HostileRequest("huge field", "GET / HTTP/1.1\r\nX: \(long(20_000))\r\n\r\n", 431),
    HostileRequest("huge target", "GET /\(long(1_000_000)) HTTP/1.1\r\n\r\n", 431),
    HostileRequest(
      "many fields",
      "GET / HTTP/1.1\r\n\(String(repeating: "X: y\r\n", count: 100_000))\r\n", 431),
  ]

  private static let ourHost = "Host: localhost:PORT\r\n"

  private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }
}
