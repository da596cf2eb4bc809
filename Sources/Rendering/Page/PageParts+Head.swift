import HTML

extension PageParts {
  /// What machines read of a page: its address, its twins, how it is shown where somebody links to
  /// it.
  var head: HTMLTree {
    var tree = HTMLTree()
    if let canonical = frame.canonical {
      tree.appendHead("link", [.init("rel", "canonical"), .href(canonical)])
    }
    if frame.alternates.count(where: { !$0.isFallback }) > 1 {
      for alternate in frame.alternates where !alternate.isFallback {
        tree.appendHead(
          "link",
          [
            .init("rel", "alternate"), .init("hreflang", alternate.language),
            .href(alternate.address ?? alternate.href),
          ])
      }
    }
    if let feed = frame.feedHref {
      tree.appendHead(
        "link",
        [
          .init("rel", "alternate"), .init("type", "application/atom+xml"),
          .init("title", frame.siteTitle), .href(feed),
        ])
    }
    if let canonical = frame.canonical { appendOpenGraph(canonical, &tree) }
    return tree
  }

  /// <https://ogp.me>: read by those who show a link as a card; they need whole addresses.
  private func appendOpenGraph(_ canonical: String, _ tree: inout HTMLTree) {
    tree.appendProperty("og:type", frame.isHome ? "website" : "article")
    tree.appendProperty("og:title", frame.title)
    tree.appendProperty("og:site_name", frame.siteTitle)
    if !frame.description.isEmpty { tree.appendProperty("og:description", frame.description) }
    tree.appendProperty("og:url", canonical)
    tree.appendProperty("og:locale", frame.language)
    guard let card = frame.cardHref else { return }
    tree.appendProperty("og:image", card)
    tree.appendHead(
      "meta", [.init("name", "twitter:card"), .init("content", "summary_large_image")])
  }
}

extension HTMLTree {
  fileprivate mutating func appendHead(_ name: String, _ attributes: [Attribute]) {
    void(name, attributes)
    text("\n")
  }

  fileprivate mutating func appendProperty(_ name: String, _ content: String) {
    appendHead("meta", [.init("property", name), .init("content", content)])
  }
}
