import Basics
import HTML
import Localization
import SiteModel

/// A list of all pages of a language, for sites whose menus cannot show them all.
struct ContentsPage {
  static let name = "contents.html"

  private let site: Site
  private let navigation: Navigation
  private let language: String
  let output: RelativePath

  /// Nothing where the menus show everything, or a page has this address.
  init?(_ site: Site, _ navigation: Navigation, language: String) {
    let output = site.configuration.path(of: Self.name, language: language)
    guard navigation.isCut(language: language),
      !site.entries.contains(where: { $0.page.output == output })
    else { return nil }
    self.site = site
    self.navigation = navigation
    self.language = language
    self.output = output
  }

  func frame(_ phrases: Phrases) -> PageFrame {
    let links = PageLinks(site: site, navigation: navigation, from: output)
    var body = HTMLTree()
    for section in navigation.sections(language: language) {
      if !section.title.isEmpty { body.element("h2", [], section.title) }
      body.element("ul") { tree in
        for page in section.pages {
          let link = links.link(to: page)
          tree.element("li") { $0.element("a", [.href(link.href)], link.title) }
        }
      }
    }
    return PageFrame(
      language: language, siteTitle: site.configuration.title[language],
      siteHref: links.home(language), title: phrases[.allPages], assets: .init(from: output, [:]),
      canonical: site.configuration.publicAddress(of: output), body: body.serialized())
  }
}
