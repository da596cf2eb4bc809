import Basics
import HTML
import SiteModel

/// The links of one page to others.
struct PageLinks {
  let site: Site
  let navigation: Navigation
  let from: RelativePath

  func link(to index: Int) -> PageFrame.Link {
    let page = site.entries[index].page
    return PageFrame.Link(
      page.title,
      href: LinkTarget.page(output: page.output, fragment: nil).href(from: from) ?? "#",
      language: page.isFallback ? page.contentLanguage : nil)
  }

  /// To pages of a language by their slugs; those that do not exist were reported.
  func links(to slugs: [String], _ language: String) -> [PageFrame.Link] {
    slugs.compactMap { slug in
      navigation.page(PageAddress(language: language, slug: slug)).map(link)
    }
  }

  /// The home page of a language; the page itself where there is none.
  func home(_ language: String) -> String {
    navigation.home(language).map { link(to: $0).href } ?? "#"
  }
}
