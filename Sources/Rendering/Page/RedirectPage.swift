import HTML
package import Localization

/// The page at an alias: it sends on to where the page lies now, with a link for those who are not
/// sent.
package struct RedirectPage: Sendable, Hashable {
  package var phrases: Phrases
  package var language: String
  /// The title of the page that is meant.
  package var title: String
  /// Where it lies, relative to the alias.
  package var href: String
  /// Its absolute address; nothing where the site's base URL is not known.
  package var canonical: String?

  package init(
    phrases: Phrases = .builtIn("en"), language: String = "en", title: String, href: String,
    canonical: String? = nil
  ) {
    self.phrases = phrases
    self.language = language
    self.title = title
    self.href = href
    self.canonical = canonical
  }

  /// The page as UTF-8.
  package func rendered() -> [UInt8] {
    var tree = HTMLTree()
    tree.raw("<!DOCTYPE html>\n")
    tree.element("html", [.init("lang", language)]) { tree in
      tree.element("head", [], appendHead)
      tree.element("body") { tree in
        tree.element("p") { tree in
          let words = phrases[.moved].split(
            separator: "{page}", maxSplits: 1, omittingEmptySubsequences: false)
          tree.text(String(words.first ?? ""))
          tree.element("a", [.href(href)], title)
          tree.text(String(words.dropFirst().last ?? ""))
        }
      }
    }
    tree.text("\n")
    return tree.serialized()
  }

  private func appendHead(to tree: inout HTMLTree) {
    tree.void("meta", [.init("charset", "utf-8")])
    tree.element("title", [], title)
    tree.void("meta", [.init("name", "robots"), .init("content", "noindex")])
    tree.void("meta", [.init("http-equiv", "refresh"), .init("content", "0; url=\(href)")])
    tree.void("link", [.init("rel", "canonical"), .href(canonical ?? href)])
  }
}
