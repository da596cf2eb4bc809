import Basics
import HTML
import SiteModel

extension PageFrame {
  /// The frame of a page that nobody wrote: a list of tags, the page for an address that is not
  /// there.
  static func generated(
    _ site: Site, _ navigation: Navigation, at output: RelativePath, language: String,
    title: String, description: String = "", body: HTMLTree
  ) -> PageFrame {
    let links = PageLinks(site: site, navigation: navigation, from: output)
    let home = Link(site.configuration.title[language], href: links.home(language))
    return PageFrame(
      language: language, siteTitle: site.configuration.title[language], siteHref: home.href,
      title: title, description: description, lead: "",
      assets: Assets(from: output, [:]),
      canonical: site.configuration.publicAddress(of: output), breadcrumbs: [home],
      navigation: navigation.menu(around: nil, language: language).map { section in
        Section(
          section.title, section.pages.map { Section.Entry(links.link(to: $0)) },
          isFolded: section.isFolded)
      },
      body: body.serialized())
  }
}
