import Foundation
import SiteModel
import Testing

@testable import Discovery

@Suite struct SitemapTests {
  @Test func `every page is listed with its day and its translations`() {
    let site = Site.written(
      "base-url: https://example.org/lab\nlanguages: [en, ko]",
      [
        "Content/en/pipe.md": "---\ntitle: Pipes\ndate: 2026-11-20\n---\n",
        "Content/en/index.md": "# Home\n", "Content/ko/pipe.md": "# 파이프\n",
      ])
    #expect(
      site.machineText("sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url><loc>https://example.org/lab/</loc></url>
        <url><loc>https://example.org/lab/pipe.html</loc><lastmod>2026-11-20</lastmod>\
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/lab/pipe.html" />\
        <xhtml:link rel="alternate" hreflang="ko" href="https://example.org/lab/ko/pipe.html" />\
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/lab/pipe.html" />\
        </url>
        <url><loc>https://example.org/lab/ko/pipe.html</loc>\
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/lab/pipe.html" />\
        <xhtml:link rel="alternate" hreflang="ko" href="https://example.org/lab/ko/pipe.html" />\
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/lab/pipe.html" />\
        </url>
        </urlset>

        """)
  }

  @Test func `an address in Hangul is percent-encoded`() {
    let site = Site.written(["Content/파이프.md": "# 파이프\n"])
    #expect(
      site.machineText("sitemap.xml").contains(
        "<loc>https://example.org/lab/%ED%8C%8C%EC%9D%B4%ED%94%84.html</loc>"))
  }

  @Test func `robots are shown the sitemap, where its address is known`() {
    let pages = ["Content/index.md": "# Home\n"]
    #expect(
      Site.written(pages).machineText("robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/lab/sitemap.xml\n")
    #expect(Site.written("", pages).machineText("robots.txt") == "User-agent: *\nAllow: /\n")
    #expect(Site.written("", pages).machineText("sitemap.xml") == "")
  }

  @Test func `an author's own file stays`() {
    let site = Site.written(["Content/index.md": "# Home\n", "Content/robots.txt": "mine\n"])
    #expect(site.machineText("robots.txt") == "")
  }
}
