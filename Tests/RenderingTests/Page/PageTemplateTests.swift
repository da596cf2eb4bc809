import Localization
import Testing

@testable import Rendering

struct PageTemplateTests {
  private let template = Theme.builtIn.template

  private func frame(_ change: (inout PageFrame) -> Void = { _ in }) -> PageFrame {
    var frame = PageFrame(
      siteTitle: "IPC", siteHref: "../index.html", title: "Pipes", assets: .init(prefix: "../"),
      body: Array("<p>Body</p>".utf8))
    change(&frame)
    return frame
  }

  private func html(_ change: (inout PageFrame) -> Void = { _ in }) -> String {
    String(decoding: template.render(frame(change)), as: UTF8.self)
  }

  @Test func `the smallest page is complete`() {
    #expect(
      html() == """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; \
        style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; \
        form-action 'self'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Pipes · IPC</title>
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="../style.css">
        <script src="../theme.js"></script>
        <script src="../site.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#_content">Skip to content</a>
        <header class="top"><a class="site" href="../index.html">IPC</a>
        <div class="tools">
        <button type="button" class="look" data-look data-auto="Colours: as the system" \
        data-light="Colours: light" data-dark="Colours: dark" hidden>\
        <svg viewBox="0 0 20 20" aria-hidden="true">\
        <path class="ring" d="M2 10a8 8 0 1 0 16 0a8 8 0 1 0-16 0"/>\
        <path class="half" d="M10 2a8 8 0 0 0 0 16Z"/></svg> <span>Colours</span></button>
        </div>
        </header>
        <div class="page">
        <main id="_content" tabindex="-1">
        <h1>Pipes</h1>
        <div class="text">
        <p>Body</p>
        </div>
        </main>
        </div>
        </body>
        </html>

        """)
  }

  @Test func `a description tells search engines, a lead begins the page`() {
    let html = html {
      $0.description = "A \"small\" buffer"
      $0.lead = "Two <ends>"
    }
    #expect(html.contains(#"<meta name="description" content="A &quot;small&quot; buffer">"#))
    #expect(html.contains(#"<p class="lead">Two &lt;ends&gt;</p>"#))
  }

  @Test func `the home page is not named twice`() {
    #expect(html { $0.title = "IPC" }.contains("<title>IPC</title>"))
  }

  @Test func `titles are escaped and the body is not`() {
    let html = html {
      $0.title = "<b> & {{title}}"
      $0.body = Array("<p>{{title}} &amp; 한글</p>".utf8)
    }
    #expect(html.contains("<h1>&lt;b&gt; &amp; {{title}}</h1>"))
    #expect(html.contains("<p>{{title}} &amp; 한글</p>"))
  }

  @Test func `the menu marks the page one is on`() {
    let html = html {
      $0.navigation = [
        .init("", [.init(.init("Home", href: "../index.html"))]),
        .init("Streams & more", [.init(.init("Pipes", href: "pipe.html"), isCurrent: true)]),
      ]
    }
    #expect(
      html.contains(
        """
        <ul><li><a href="../index.html">Home</a></li></ul><h2>Streams &amp; more</h2>\
        <ul><li><a href="pipe.html" aria-current="page">Pipes</a></li></ul></div></details></nav>
        """))
  }

  @Test func `one heading needs no table of contents, two do`() {
    let first = PageFrame.Heading(level: 2, id: "a", text: "A < B")
    let second = PageFrame.Heading(level: 3, id: "b", text: "B")
    #expect(!html { $0.tableOfContents = [first] }.contains("On this page"))
    #expect(
      html { $0.tableOfContents = [first, second] }.contains(
        """
        <ul><li><a href="#a">A &lt; B</a></li><li class="h3"><a href="#b">B</a></li></ul>
        """))
  }

  @Test func `breadcrumbs link where there is a page`() {
    let html = html {
      $0.breadcrumbs = [.init("Home", href: "../index.html"), .init("Streams", href: "")]
    }
    #expect(
      html.contains(
        """
        <nav class="crumbs" aria-label="Breadcrumbs"><ol><li><a href="../index.html">Home</a></li>\
        <li>Streams</li></ol></nav>
        """))
  }

  @Test func `neighbours, notices, canonical address and footer appear when they are there`() {
    let html = html {
      $0.canonical = "https://example.org/pipe.html"
      $0.previous = .init("Exec", href: "exec.html")
      $0.next = .init("FIFOs", href: "fifo.html")
      $0.notices = ["Replayed."]
      $0.verification = ["4 programs run by Swift 6.3.1"]
      $0.editHref = "https://example.org/edit"
    }
    #expect(html.contains(#"<link rel="canonical" href="https://example.org/pipe.html" />"#))
    #expect(html.contains(#"role="note" aria-label="About this page"><p>Replayed.</p></div>"#))
    #expect(
      html.contains(
        """
        <a class="prev" rel="prev" href="exec.html"><span>← Previous</span> <b>Exec</b></a>\
        <a class="next" rel="next" href="fifo.html"><span>Next →</span> <b>FIFOs</b></a>
        """))
    #expect(html.contains("</span> 4 programs run by Swift 6.3.1</p>"))
    #expect(html.contains(#"<a href="https://example.org/edit">Edit this page</a>"#))
  }

  @Test func `no page has a program or a style in it, and each has one h1 and one main`() {
    let html = html { $0.description = "D" }
    let scripts = html.ranges(of: "<script ").count
    #expect(html.ranges(of: "></script>").count == scripts)
    #expect(!html.contains("<style") && !html.contains(" style="))
    #expect(html.ranges(of: "<h1>").count == 1)
    #expect(html.ranges(of: "<main").count == 1)
  }

  @Test func `an alias sends on to its page`() {
    let page = RedirectPage(
      title: "Pipes & more", href: "../pipe.html?a=1&b=2",
      canonical: "https://example.org/pipe.html")
    #expect(
      String(decoding: page.rendered(), as: UTF8.self) == """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8" /><title>Pipes &amp; more</title>\
        <meta name="robots" content="noindex" />\
        <meta http-equiv="refresh" content="0; url=../pipe.html?a=1&amp;b=2" />\
        <link rel="canonical" href="https://example.org/pipe.html" /></head>\
        <body><p>This page has moved to <a href="../pipe.html?a=1&amp;b=2">Pipes &amp; more</a>.</p>\
        </body></html>

        """)
  }
}
