import Basics
import HTML
import SiteModel

extension PageFrame {
  /// The frame of a page that nobody wrote: a list of tags, the page for an address that is not
  /// there.
  static func generated(
    _ site: Site, _ navigation: Navigation, at output: RelativePath, language: String,
    title: String, description: String = "", twins: [String: RelativePath] = [:], body: HTMLTree
  ) -> PageFrame {
    let links = PageLinks(site: site, navigation: navigation, from: output)
    let home = Link(site.configuration.title[language], href: links.home(language))
    var frame = PageFrame(
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
    frame.alternates = alternates(site, twins, of: language)
    return frame
  }

  /// The page in every language that has it; nothing where it is in one alone.
  private static func alternates(
    _ site: Site, _ twins: [String: RelativePath], of own: String
  ) -> [Alternate] {
    guard twins.count > 1, let output = twins[own] else { return [] }
    return site.configuration.languages.compactMap { language in
      guard let twin = twins[language.code] else { return nil }
      let target = LinkTarget.page(output: twin, fragment: nil)
      return Alternate(
        language: language.code, name: language.name, href: target.href(from: output) ?? "",
        address: site.configuration.publicAddress(of: twin), isCurrent: language.code == own)
    }
  }
}
