import SiteModel

/// `robots.txt` (RFC 9309): everything may be read, and the list of pages is there.
struct RobotsText {
  private let site: Site

  init(_ site: Site) { self.site = site }

  var files: [DiscoveryFile] {
    let configuration = site.configuration
    let path = configuration.path(of: "robots.txt", language: site.languageCodes.first ?? "")
    let sitemap = configuration.publicAddress(of: configuration.sitemapPath)
      .map { "\nSitemap: \($0)\n" }
    return [DiscoveryFile(path, "User-agent: *\nAllow: /\n" + (sitemap ?? ""))]
  }
}
