/// A page as its frame shows it: the body and everything around it.
package struct PageFrame: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package var title: String
    /// Relative to this page.
    package var href: String

    package init(_ title: String, href: String) {
      self.title = title
      self.href = href
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

    package init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
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

  /// A BCP 47 tag: `en`, `ko`.
  package var language: String
  package var siteTitle: String
  /// The home page, relative to this one.
  package var siteHref: String
  package var title: String
  /// One sentence for search engines; may be empty.
  package var description: String
  /// One sentence under the title; empty where the body begins with one.
  package var lead: String
  /// The style sheet, relative to this page.
  package var stylesheetHref: String
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
  /// Who ran the programs: "4 programs run by Swift 6.3.1"; nothing on a page without programs.
  package var verification: String?
  package var editHref: String?

  package init(
    language: String = "en", siteTitle: String, siteHref: String, title: String,
    description: String = "", lead: String? = nil, stylesheetHref: String, canonical: String? = nil,
    breadcrumbs: [Link] = [], navigation: [Section] = [], tableOfContents: [Heading] = [],
    body: [UInt8], previous: Link? = nil, next: Link? = nil, notices: [String] = [],
    verification: String? = nil, editHref: String? = nil
  ) {
    self.language = language
    self.siteTitle = siteTitle
    self.siteHref = siteHref
    self.title = title
    self.description = description
    self.lead = lead ?? description
    self.stylesheetHref = stylesheetHref
    self.canonical = canonical
    self.breadcrumbs = breadcrumbs
    self.navigation = navigation
    self.tableOfContents = tableOfContents
    self.body = body
    self.previous = previous
    self.next = next
    self.notices = notices
    self.verification = verification
    self.editHref = editHref
  }
}
