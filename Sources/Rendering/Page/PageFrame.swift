/// A page as its frame shows it: the body and everything around it.
package struct PageFrame: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package var title: String
    /// Relative to this page.
    package var href: String
    /// The language of the title where it is not the interface's: a BCP 47 tag.
    package var language: String?

    package init(_ title: String, href: String, language: String? = nil) {
      self.title = title
      self.href = href
      self.language = language
    }
  }

  /// A group of pages in the menu.
  package struct Section: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
      package var link: Link
      /// This is the page that is shown.
      package var isCurrent: Bool

      package init(_ link: Link, isCurrent: Bool = false) {
        self.link = link
        self.isCurrent = isCurrent
      }
    }

    /// Empty for pages that belong to no section.
    package var title: String
    package var entries: [Entry]
    /// Closed in the menus of other sections' pages, because few look for it there.
    package var isFolded: Bool

    package init(_ title: String, _ entries: [Entry], isFolded: Bool = false) {
      self.title = title
      self.entries = entries
      self.isFolded = isFolded
    }
  }

  /// A heading of the body.
  package struct Heading: Sendable, Hashable {
    /// 2 for `<h2>`.
    package var level: Int
    package var id: String
    package var text: String

    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// The page in one of the site's languages.
  package struct Alternate: Sendable, Hashable {
    /// A BCP 47 tag: `ko`.
    package var language: String
    /// The language's name in that language.
    package var name: String
    /// Relative to this page.
    package var href: String
    /// Absolute; nothing where the site's base URL is not known.
    package var address: String?
    /// This is the page that is shown.
    package var isCurrent: Bool
    /// It stands in for a translation that nobody has written yet.
    package var isFallback: Bool

    package init(
      language: String, name: String, href: String, address: String? = nil,
      isCurrent: Bool = false, isFallback: Bool = false
    ) {
      self.language = language
      self.name = name
      self.href = href
      self.address = address
      self.isCurrent = isCurrent
      self.isFallback = isFallback
    }
  }

  /// The files that the page loads, relative to it, with their versions.
  package struct Assets: Sendable, Hashable {
    package var stylesheet: String
    package var themeScript: String
    package var siteScript: String
    package var searchScript: String

    /// Without versions; `prefix` leads to the root of the site.
    package init(prefix: String) {
      stylesheet = prefix + ThemeAsset.stylesheet.rawValue
      themeScript = prefix + ThemeAsset.themeScript.rawValue
      siteScript = prefix + ThemeAsset.siteScript.rawValue
      searchScript = prefix + ThemeAsset.searchScript.rawValue
    }
  }

  /// A BCP 47 tag: `en`, `ko`.
  package var language: String
  /// The language of the text where it is another than the interface's.
  package var contentLanguage: String?
  /// The page in all languages of the site, this one included, in their order.
  package var alternates: [Alternate]
  package var siteTitle: String
  /// The home page, relative to this one.
  package var siteHref: String
  package var title: String
  /// One sentence for search engines; may be empty.
  package var description: String
  /// One sentence under the title; empty where the body begins with one.
  package var lead: String
  package var assets: Assets
  /// The index of the search in this language, relative to this page; nothing where there is none.
  package var searchIndexHref: String?
  /// The first page of the site in its language.
  package var isHome: Bool
  /// The absolute address of the page; nothing where the site's base URL is not known.
  package var canonical: String?
  /// From the site down to the section of the page, without the page itself.
  package var breadcrumbs: [Link]
  package var navigation: [Section]
  package var tableOfContents: [Heading]
  /// HTML that was checked elsewhere, without an `<h1>`: the frame makes it of `title`.
  package var body: [UInt8]
  package var previous: Link?
  package var next: Link?
  /// What a reader must know before he trusts the page: replayed output, a reduced sandbox.
  package var notices: [String]
  /// For whom the page is, in the words of the interface.
  package var level: String?
  /// Pages to be read before.
  package var prerequisites: [Link]
  /// Pages to go on with.
  package var related: [Link]
  package var tags: [Link]
  /// Who ran the programs, when was measured: "4 programs run by Swift 6.3.1"; nothing on a page
  /// without programs.
  package var verification: [String]
  package var editHref: String?
  /// The feed of the language, relative to this page.
  package var feedHref: String?
  /// The absolute address of the picture that stands for the page where somebody links to it.
  package var cardHref: String?

  package init(
    language: String = "en", siteTitle: String, siteHref: String, title: String,
    description: String = "", lead: String? = nil, assets: Assets, canonical: String? = nil,
    breadcrumbs: [Link] = [], navigation: [Section] = [], tableOfContents: [Heading] = [],
    body: [UInt8], previous: Link? = nil, next: Link? = nil, notices: [String] = [],
    verification: [String] = [], editHref: String? = nil
  ) {
    self.language = language
    contentLanguage = nil
    alternates = []
    self.siteTitle = siteTitle
    self.siteHref = siteHref
    self.title = title
    self.description = description
    self.lead = lead ?? description
    self.assets = assets
    searchIndexHref = nil
    isHome = false
    self.canonical = canonical
    self.breadcrumbs = breadcrumbs
    self.navigation = navigation
    self.tableOfContents = tableOfContents
    self.body = body
    self.previous = previous
    self.next = next
    self.notices = notices
    level = nil
    prerequisites = []
    related = []
    tags = []
    self.verification = verification
    self.editHref = editHref
    feedHref = nil
    cardHref = nil
  }
}
