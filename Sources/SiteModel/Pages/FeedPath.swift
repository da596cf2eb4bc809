package import Basics

extension Configuration {
  /// Where the Atom feed of a language lies.
  package func feedPath(language: String) -> RelativePath {
    path(of: "feed.xml", language: language)
  }
}

extension Site {
  /// Whether a language has a feed: its entries need dates, and absolute addresses.
  package func hasFeed(language: String) -> Bool {
    configuration.baseURL != nil
      && entries.contains { entry in
        entry.page.address.language == language && !entry.page.isFallback
          && entry.page.frontMatter.date != nil
      }
  }
}
