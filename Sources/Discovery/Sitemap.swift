import Basics
import HTML
import SiteModel

/// `sitemap.xml` (sitemaps.org, 0.9): every page with its translations.
///
/// The day of a page's last change is said only where its front matter says it: search engines stop
/// believing a site that calls every page new after each build.
struct Sitemap {
  private let site: Site
  /// For each slug the pages that have it, in the order of the languages.
  private let twins: [String: [Page]]

  init(_ site: Site) {
    self.site = site
    let pages = site.languageCodes.flatMap(site.published)
    twins = Dictionary(grouping: pages, by: \.address.slug)
  }

  /// None where the site's address is not known.
  var files: [DiscoveryFile] {
    guard site.configuration.baseURL != nil else { return [] }
    return [DiscoveryFile(site.configuration.sitemapPath, xmlText(urlset))]
  }

  private var urlset: HTMLTree {
    var tree = HTMLTree()
    let names: [HTMLTree.Attribute] = [
      .init("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
      .init("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]
    tree.element("urlset", names) { tree in
      for page in site.languageCodes.flatMap(site.published) {
        tree.text("\n")
        tree.element("url") { append(page, to: &$0) }
      }
      tree.text("\n")
    }
    return tree
  }

  private func append(_ page: Page, to tree: inout HTMLTree) {
    tree.element("loc", [], address(of: page))
    if let date = page.frontMatter.date { tree.element("lastmod", [], date.text) }
    let own = twins[page.address.slug] ?? []
    guard own.count > 1 else { return }
    for twin in own { appendLink(twin, language: twin.address.language, to: &tree) }
    if own[0].address.language == site.languageCodes.first {
      appendLink(own[0], language: "x-default", to: &tree)
    }
  }

  private func appendLink(_ twin: Page, language: String, to tree: inout HTMLTree) {
    tree.void(
      "xhtml:link",
      [.init("rel", "alternate"), .init("hreflang", language), .href(address(of: twin))])
  }

  private func address(of page: Page) -> String {
    site.configuration.publicAddress(of: page.output) ?? ""
  }
}

extension Configuration {
  /// One for all languages.
  var sitemapPath: RelativePath {
    path(of: "sitemap.xml", language: languages.first?.code ?? "")
  }
}
