import Basics
import FlyingFox
import Testing

@testable import Serving

/// What is asked, read from the bytes that a client sent.
@Suite struct RequestTests {
  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: localhost:8000", nil),
    ("GET / HTTP/1.0\nHost: localhost:8000", nil),
    ("GET /", 400),
    ("GET  / HTTP/1.1", 400),
    ("GET / HTTP/1.1 x", 400),
    ("", 400),
    (" / HTTP/1.1", 400),
    ("GET / HTTP/2.0", 505),
    ("GET / SPDY/3", 505),
    ("GET / HTTP/1.1\r\nno colon", 400),
    ("GET / HTTP/1.1\r\n: no name", 400),
    ("GET / HTTP/1.1\r\nHost : localhost", 400),
    ("GET / HTTP/1.1\r\n folded: line", 400),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nhost: evil.example", 400),
    ("GET /\u{0} HTTP/1.1", 400),
  ])
  func `a head that is none is refused`(head: String, status: Int?) {
    #expect(refusal(of: head)?.status.code == status)
  }

  @Test func `fields are known by their names in lower case`() throws {
    let head = try RequestHead(parsing: Array("GET /a?b HTTP/1.1\r\nIF-None-Match:\t\"x\" ".utf8))
    #expect(
      head == RequestHead(method: "GET", target: "/a?b", fields: ["if-none-match": "\"x\""]))
  }

  @Test(arguments: [
    ("/", "folder"), ("/?x", "folder"), ("/#x", "folder"), ("/en/", "folder en"),
    ("/en/pipe.html", "file en/pipe.html"), ("/a%20b.html?c=../d", "file a b.html"),
    ("/%ED%8C%8C%EC%9D%B4%ED%94%84.html", "file 파이프.html"), ("/...", "file ..."),
  ])
  func `a path of a site is understood`(target: String, path: String) {
    #expect(RequestedPath(target: target).map(words) == path)
  }

  @Test(arguments: [
    "", "*", "x", "http://evil.example/", "//evil.example/", "/..", "/../etc/passwd", "/a/../b",
    "/%2e%2e/etc/passwd", "/%2E%2e/", "/.%2e/x", "/./x", "/a//b", "/..%2fetc", "/a%2fb", "/a%2Fb",
    "/a%5cb", "/a\\b", "/..\\..\\x", "/a%00.html", "/%", "/%2", "/%zz", "/a%0d%0aX:y", "/%ff",
    "/%c0%ae%c0%ae/", "/a\u{7F}",
  ])
  func `a path that leads out of a site is refused`(target: String) {
    #expect(RequestedPath(target: target) == nil)
  }

  @Test(arguments: [
    ("localhost:8000", true), ("LOCALHOST:8000", true), ("127.0.0.1:8000", true),
    ("[::1]:8000", true), ("localhost", false), ("localhost:8001", false), ("evil.example", false),
    ("evil.example:8000", false), ("localhost.evil.example:8000", false), (":8000", false),
    ("", false), ("192.168.1.5:8000", false), ("localhost:8000:8000", false),
  ])
  func `a foreign host is refused`(field: String, isAllowed: Bool) {
    #expect(AllowedHosts(host: "localhost", port: 8000).allow(field) == isAllowed)
  }

  @Test func `the host that was told is allowed`() {
    #expect(AllowedHosts(host: "Pad.local", port: 8000).allow("pad.local:8000"))
    #expect(AllowedHosts(host: "fe80::1", port: 8000).allow("[fe80::1]:8000"))
    #expect(AllowedHosts(host: "localhost", port: 80).allow("localhost"))
  }

  @Test(arguments: [
    ("192.168.1.5:8000", true), ("[fe80::1]:8000", true), ("localhost:8000", true),
    ("evil.example:8000", false), ("1.2.3:8000", false), ("1.2.3.400:8000", false),
  ])
  func `everywhere, each number is allowed, and no name of a stranger`(
    field: String, isAllowed: Bool
  ) {
    #expect(AllowedHosts(host: "0.0.0.0", port: 8000).allow(field) == isAllowed)
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("A.SVG", "image/svg+xml; charset=utf-8"),
    ("style.css", "text/css; charset=utf-8"), ("site.js", "text/javascript; charset=utf-8"),
    ("feed.atom", "application/atom+xml; charset=utf-8"), ("x.unknown", "application/octet-stream"),
    ("none", "application/octet-stream"),
  ])
  func `a file has the type of its extension`(name: String, type: String) throws {
    #expect(ContentType.of(try #require(RelativePath(name))) == type)
  }

  private func refusal(of head: String) -> RequestHead.Refusal? {
    do {
      _ = try RequestHead(parsing: Array(head.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func words(_ path: RequestedPath) -> String {
    switch path {
    case .file(let path): "file \(path)"
    case .folder(nil): "folder"
    case .folder(let path?): "folder \(path)"
    }
  }
}
