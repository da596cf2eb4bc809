import Foundation
import SiteModel
import Testing

@testable import Discovery

@Suite struct FeedTests {
  private static let pages = [
    "Content/en/index.md": "# Home\n",
    "Content/en/pipe.md":
      "---\ntitle: Pipes & more\ndescription: \"a <b> c\"\ndate: 2026-11-20\ntags: [pipe]\n---\n",
    "Content/en/fifo.md": "---\ntitle: FIFOs\ndate: 2026-11-21\n---\n",
    "Content/ko/pipe.md": "---\ntitle: 파이프\ndate: 2026-11-22\n---\n",
  ]

  private func feed(_ name: String) -> String {
    Site.written("base-url: https://example.org\nlanguages: [en, ko]", Self.pages)
      .machineText(name)
  }

  @Test func `a feed has the dated pages of its language, newest first`() {
    #expect(
      feed("feed.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\
        <id>https://example.org/feed.xml</id><title>Lab</title>\
        <link rel="self" href="https://example.org/feed.xml" />\
        <link rel="alternate" href="https://example.org/" />\
        <author><name>Lab</name></author><generator>sitegen</generator>\
        <updated>2026-11-21T00:00:00Z</updated>
        <entry><id>https://example.org/fifo.html</id><title>FIFOs</title>\
        <link rel="alternate" href="https://example.org/fifo.html" />\
        <updated>2026-11-21T00:00:00Z</updated></entry>
        <entry><id>https://example.org/pipe.html</id><title>Pipes &amp; more</title>\
        <link rel="alternate" href="https://example.org/pipe.html" />\
        <updated>2026-11-20T00:00:00Z</updated><category term="pipe" />\
        <summary>a &lt;b&gt; c</summary></entry>
        </feed>

        """)
    #expect(feed("ko/feed.xml").contains("<id>https://example.org/ko/pipe.html</id>"))
  }

  /// RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, each exactly once.
  @Test(arguments: ["feed.xml", "ko/feed.xml"])
  func `a feed has everything that Atom requires`(name: String) throws {
    let elements = try XMLElements(feed(name))
    for parent in ["feed", "entry"] {
      #expect(!elements.of(parent).isEmpty)
      for children in elements.of(parent) {
        for required in ["id", "title", "updated"] {
          #expect(children.count { $0 == required } == 1, "\(parent) has one \(required)")
        }
        #expect(children.contains("link"))
      }
    }
    #expect(elements.of("feed").allSatisfy { $0.contains("author") })
  }

  @Test func `without an address, or without a date, there is no feed`() {
    #expect(Site.written("", Self.pages).machineText("feed.xml") == "")
    #expect(Site.written(["Content/index.md": "# Home\n"]).machineText("feed.xml") == "")
  }

  @Test func `a character that XML forbids is replaced`() {
    #expect("a\u{1}b\n가".speakableInXML == "a\u{FFFD}b\n가")
  }
}
