import HTML

/// A page as it is shown while it is being written: with the script that follows the next editions.
///
/// The site itself never holds any of this.
enum LivePage {
  private static let scriptPath = ".sitegen/reload.js"
  private static let stylePath = ".sitegen/card.css"

  /// Files that are served beside those of the site.
  static let additions = [
    scriptPath: PackageResources.reload_js, stylePath: PackageResources.card_css,
  ]

  /// The page with script and style sheet at its end, which its policy then allows.
  static func page(_ bytes: [UInt8], edition: String) -> [UInt8] {
    let page = ContentPolicy.opened(bytes)
    let links = links(edition: edition, isMinimal: false).serialized()
    guard let end = page.lastIndex(of: Array("</body>".utf8)) else { return page + links }
    return page[..<end] + links + page[end...]
  }

  /// In the place of a page that was never right.
  static func minimal(_ card: MistakeCard, edition: String) -> [UInt8] {
    minimal("This page cannot be shown yet", card.html, edition: edition)
  }

  /// In the place of every page, until the first build is done.
  static func awaited(edition: String) -> [UInt8] {
    var card = HTMLTree()
    card.element("div", [.class("sitegen-card sitegen-awaited"), .init("role", "status")]) { tree in
      tree.element("div", [.class("sitegen-card-head")]) { tree in
        tree.element("strong", [], "The site is being built for the first time")
      }
      tree.element("div", [.class("sitegen-card-body")]) { tree in
        tree.element("p", [], "Programs are compiled and run. The page comes by itself.")
      }
    }
    return minimal("The site is being built", card, edition: edition)
  }

  /// A page of the preview's own, in whose place the site's is shown as soon as there is one.
  private static func minimal(_ title: String, _ card: HTMLTree, edition: String) -> [UInt8] {
    var tree = HTMLTree()
    tree.raw("<!DOCTYPE html>\n")
    tree.element("html", [.init("lang", "en")]) { tree in
      tree.element("head") { tree in
        tree.void("meta", [.init("charset", "utf-8")])
        tree.void(
          "meta", [.init("http-equiv", "Content-Security-Policy"), .init("content", policy)])
        tree.void(
          "meta",
          [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")])
        tree.element("title", [], title)
        tree.void("link", [.init("rel", "icon"), .href("data:,")])
      }
      tree.element("body", [.class("sitegen-minimal")]) { tree in
        tree.element("main") { tree in
          tree.element("div", [.id("_sitegen")]) { $0.append(card) }
        }
        tree.append(links(edition: edition, isMinimal: true))
      }
    }
    return tree.serialized()
  }

  /// Its own script, style and events, an icon that is none, and nothing else.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    + "base-uri 'none'; form-action 'none'"

  private static func links(edition: String, isMinimal: Bool) -> HTMLTree {
    var tree = HTMLTree()
    tree.void(
      "link",
      [.init("rel", "stylesheet"), .href("/" + stylePath), .init("data-sitegen", "style")])
    tree.element(
      "script",
      [
        .init("src", "/" + scriptPath), .init("data-sitegen", "script"),
        .init("data-edition", edition),
      ] + (isMinimal ? [.init("data-minimal", nil)] : []), "")
    return tree
  }
}

extension [UInt8] {
  /// Where `bytes` stand for the last time.
  fileprivate func lastIndex(of bytes: [UInt8]) -> Int? {
    guard count >= bytes.count else { return nil }
    return (0...(count - bytes.count)).last { self[$0...].starts(with: bytes) }
  }
}
