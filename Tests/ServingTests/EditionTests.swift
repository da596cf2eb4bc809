import Basics
import FlyingFox
import HTML
import Testing

@testable import Serving

/// What is answered: one state of a site, one request.
@Suite struct EditionTests {
  @Test(arguments: [
    ("GET", "/", 200), ("HEAD", "/", 200), ("GET", "/en/pipe.html", 200),
    ("GET", "/en/pipe.html?x=1", 200), ("GET", "/en", 301), ("GET", "/en/", 200),
    ("GET", "/ko", 404), ("GET", "/none.html", 404), ("GET", "/../x", 400),
    ("GET", "/en%2fpipe.html", 400), ("POST", "/", 405), ("PUT", "/", 405), ("DELETE", "/", 405),
    ("OPTIONS", "/", 405), ("TRACE", "/", 405), ("BREW", "/", 405),
    ("GET", "/.sitegen/reload.js", 200), ("GET", "/.sitegen/card.css", 200),
    ("GET", "/.sitegen/events", 200), ("GET", "/.sitegen/none", 404),
  ])
  func `a request has its status`(method: String, target: String, status: Int) {
    #expect(reply(method, target).status.code == status)
  }

  @Test func `a foreign host is told so`() {
    let reply = reply("GET", "/", ["host": "evil.example:8000"])
    #expect(reply.status.code == 421)
    #expect(text(reply) == "This preview is not at 'evil.example:8000'\n")
    #expect(
      edition().reply(to: RequestHead(method: "GET", target: "/"), allowing: hosts).status.code
        == 421)
  }

  @Test func `a wrong method is told the right ones`() {
    #expect(reply("POST", "/").fields["Allow"] == "GET, HEAD")
  }

  @Test func `a folder is shown with a slash`() {
    #expect(reply("GET", "/en?x").fields["Location"] == "/en/")
  }

  @Test func `HEAD has the length of the body and no body`() {
    let (get, head) = (reply("GET", "/"), reply("HEAD", "/"))
    #expect(head.body.isEmpty)
    #expect(head.fields["Content-Length"] == "\(get.body.count)")
  }

  @Test func `a file that a browser still has is not sent again`() throws {
    let tag = try #require(reply("GET", "/style.css").fields["ETag"])
    let again = reply("GET", "/style.css", ["host": "localhost:8000", "if-none-match": tag])
    #expect(again.status.code == 304)
    #expect(again.body.isEmpty)
  }

  @Test func `a page has the script before the end of its body`() {
    #expect(
      text(reply("GET", "/")) == """
        <body><main>Home</main>\
        <link rel="stylesheet" href="/.sitegen/card.css" data-sitegen="style" />\
        <script src="/.sitegen/reload.js" data-sitegen="script" data-edition="e1"></script>\
        </body>
        """)
  }

  @Test func `other files are served as they are`() {
    #expect(text(reply("GET", "/style.css")) == "</body>")
  }

  @Test func `the site's own page says that there is no page`() {
    #expect(text(reply("GET", "/none")) == "There is no such page in this site\n")
    let own = reply("GET", "/none", site: site(["404.html": "Gone fishing"]))
    #expect(own.status.code == 404)
    #expect(text(own).hasPrefix("Gone fishing<link"))
  }

  @Test func `a page that was never right shows what is wrong`() {
    var site = site([:])
    site.card = MistakeCard([.init(.error, at: "Content/en/new.md:1:1", "Nothing is here")])
    let reply = reply("GET", "/en/new.html", site: site)
    #expect(reply.status.code == 503)
    #expect(text(reply).contains("Content/en/new.md:1:1"))
    #expect(text(reply).contains("data-minimal"))
  }

  @Test func `a picture that is missing is missing whatever is wrong`() {
    var site = site([:])
    site.card = MistakeCard([])
    let fields = ["host": "localhost:8000", "accept": "image/avif,image/webp"]
    #expect(reply("GET", "/a.png", fields, site: site).status.code == 404)
  }

  @Test func `until the first build is done, a page says so and follows`() {
    for target in ["/", "/en/pipe.html", "/none"] {
      let reply = reply("GET", target, site: .awaited)
      #expect(reply.status.code == 503)
      #expect(reply.fields["Retry-After"] == "1")
      #expect(reply.fields["Content-Type"] == "text/html; charset=utf-8")
      let page = text(reply)
      #expect(page.contains("<strong>The site is being built for the first time</strong>"))
      #expect(page.contains("default-src 'none'; script-src 'self'; "))
      #expect(page.contains(#"<script src="/.sitegen/reload.js""#))
      #expect(page.contains(#"data-edition="e1" data-minimal"#))
    }
  }

  @Test func `until the first build is done, script and style of its page are there`() {
    for target in ["/.sitegen/reload.js", "/.sitegen/card.css", "/.sitegen/events"] {
      #expect(reply("GET", target, site: .awaited).status.code == 200)
    }
  }

  @Test func `until the first build is done, a picture is told to come again`() {
    let fields = ["host": "localhost:8000", "accept": "image/avif,image/webp"]
    let reply = reply("GET", "/a.png", fields, site: .awaited)
    #expect(reply.status.code == 503)
    #expect(reply.fields["Retry-After"] == "1")
    #expect(text(reply) == "The site is being built\n")
  }

  @Test func `a page of the preview's own runs no script but its own`() {
    var site = site([:])
    site.card = MistakeCard([.init(.error, at: nil, "Nothing is here")])
    for site in [site, .awaited] {
      let page = text(reply("GET", "/", site: site))
      #expect(page.contains(#"<meta http-equiv="Content-Security-Policy" content="default-src "#))
      #expect(page.split(separator: "<script").count == 2)
      #expect(!page.contains("<style"))
      #expect(!page.contains(" style="))
    }
  }

  @Test func `everything on the card is escaped`() {
    let card = MistakeCard([
      .init(
        .error, at: "a<b>.md:1:2", "Tag '<script>' is \"odd\"",
        excerpt: [" 1 | <script>alert(1)</script>", "   | ^~~~~~~~"], fix: "Write '&lt;'",
        notes: ["<here>"])
    ])
    let html = String(decoding: card.html.serialized(), as: UTF8.self)
    #expect(!html.contains("<script>"))
    #expect(html.contains("a&lt;b&gt;.md:1:2"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;\n   | ^~~~~~~~"))
    #expect(html.contains("Write '&amp;lt;'"))
    #expect(html.contains(#"role="alert""#))
  }

  @Test func `a long list of mistakes is cut, and says so`() {
    let card = MistakeCard((1...20).map { .init(.error, at: nil, "Mistake \($0)") })
    let html = String(decoding: card.html.serialized(), as: UTF8.self)
    #expect(html.contains("20 errors in what was saved last"))
    #expect(html.contains("… and 8 more in the terminal"))
  }

  @Test func `an edition tells what changed beside pages`() {
    let old = Edition(site(["a.css": "x", "gone.js": "x", "same.js": "x"]), name: "e1")
    let new = Edition(site(["a.css": "y", "b.svg": "x", "same.js": "x"]), name: "e2", after: old)
    #expect(
      new.announcement
        == #"{"edition":"e2","before":"e1","changed":["/a.css","/b.svg","/gone.js"],"card":null}"#)
  }

  @Test func `an announcement is one line`() {
    var site = site([:])
    site.card = MistakeCard([
      .init(.error, at: nil, "A \"quote\"\u{2028}", excerpt: ["one", "two"])
    ])
    let announcement = Edition(site, name: "e1").announcement
    #expect(!announcement.contains("\n"))
    #expect(announcement.contains(#"one\ntwo"#))
    #expect(announcement.contains(#"&quot;quote&quot;"#))
  }

  @Test(arguments: [
    (
      "default-src 'none'",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
    ),
    ("default-src 'self'", "default-src 'self'"),
    (
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
    ),
    ("img-src 'self'", "img-src 'self'"),
  ])
  func `a policy lets live reload in`(policy: String, opened: String) {
    let page = { (policy: String) in
      #"<meta http-equiv="Content-Security-Policy" content="\#(policy)"><p>가"#
    }
    let bytes = ContentPolicy.opened(Array(page(policy).utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == page(opened))
  }

  private let hosts = AllowedHosts(host: "localhost", port: 8000)

  private func reply(
    _ method: String, _ target: String, _ fields: [String: String] = ["host": "localhost:8000"],
    site: ServedSite? = nil
  ) -> Reply {
    edition(site).reply(
      to: RequestHead(method: method, target: target, fields: fields), allowing: hosts)
  }

  private func edition(_ site: ServedSite? = nil) -> Edition {
    let usual = self.site([
      "index.html": "<body><main>Home</main></body>", "en/index.html": "English",
      "en/pipe.html": "Pipe", "style.css": "</body>",
    ])
    return Edition(site ?? usual, name: "e1")
  }

  private func text(_ reply: Reply) -> String { String(decoding: reply.body, as: UTF8.self) }

  private func site(_ files: [String: String]) -> ServedSite { ServedSite(files: .make(files)) }
}
