/// What a page is called, whatever file it comes from: a language and a slug.
package struct PageAddress: Sendable, Hashable, Comparable {
  /// The code of one of the site's languages.
  package var language: String
  /// The path below the language's folder, without an extension: `pipe`, `contributing/style`.
  package var slug: String

  package init(language: String, slug: String) {
    self.language = language
    self.slug = slug
  }

  /// `contributing` of `contributing/style`; nothing at the top of the language's folder.
  package var folder: String? {
    slug.lastIndex(of: "/").map { String(slug[..<$0]) }
  }

  /// The home page of `language`.
  package static func home(_ language: String) -> PageAddress {
    PageAddress(language: language, slug: "index")
  }

  package static func < (left: PageAddress, right: PageAddress) -> Bool {
    (left.language, left.slug) < (right.language, right.slug)
  }
}
