/// A value that `page.mustache` may ask for, by its name there.
///
/// Names begin with a capital where a page may lack the value: `hasLead` asks whether it is there.
package enum PageValue: String, Sendable, Hashable, CaseIterable {
  case language, contentLanguage, documentTitle
  case description = "Description"
  case lead = "Lead"
  case head = "Head"
  case canonical = "Canonical"
  case stylesheet, themeScript, siteScript, searchScript
  case searchIndex = "SearchIndex"
  case siteTitle, siteHref, title
  case home = "Home"
  case languages = "Languages"
  case navigation = "Navigation"
  case contents = "Contents"
  case breadcrumbs = "Breadcrumbs"
  case notices = "Notices"
  case about = "About"
  case body
  case related = "Related"
  case neighbours = "Neighbours"
  case footer = "Footer"
}

extension PageValue {
  /// What the guide says about it, as Markdown.
  package var meaning: String {
    switch self {
    case .language: "The language of the interface, for the attribute `lang` of the page."
    case .contentLanguage:
      "The attribute `lang`, where the text is in another language than the interface; else nothing."
    case .documentTitle: "The title of the page with that of the site, for `<title>`."
    case .description: "One sentence about the page, for search engines."
    case .lead: "One sentence about the page, to stand below its title."
    case .head: "Tags for the head: addresses in other languages, feed, cards."
    case .canonical: "The whole address of the page, where `base-url` is given."
    case .stylesheet: "Where the style sheet lies."
    case .themeScript: "Where `theme.js` lies."
    case .siteScript: "Where `site.js` lies."
    case .searchScript: "Where `search.js` lies."
    case .searchIndex: "Where the search index of this language lies."
    case .siteTitle: "The title of the site."
    case .siteHref: "Where the first page of the site is."
    case .title: "The title of the page."
    case .home: "Something on the first page of the site, nothing on all others."
    case .languages: "Links to this page in other languages."
    case .navigation: "The menu: sections and pages."
    case .contents: "The headings of this page."
    case .breadcrumbs: "The way from the site to this page, items of a list."
    case .notices:
      "What must be known first: a reduced sandbox, shown recordings, a missing translation."
    case .about: "Level, prerequisites and tags, items of a description list."
    case .body: "The text of the page, without its title."
    case .related: "Pages to go on with, items of a list."
    case .neighbours: "The page before and the page after this one."
    case .footer: "What was run and verified, and where the page can be edited."
    }
  }
}
