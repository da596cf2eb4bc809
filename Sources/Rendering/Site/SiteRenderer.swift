package import Basics
package import SiteModel

/// Turns a site into its files.
package struct SiteRenderer: Sendable {
  private let site: Site
  private let navigation: Navigation
  private let template = PageTemplate()

  package init(_ site: Site) {
    self.site = site
    navigation = Navigation(site)
  }

  /// Every file of the site, and what had to be taken out of pages.
  package func render() -> Diagnosed<FileTree> {
    var files = site.assets
    var diagnostics: [Diagnostic] = []
    files[Theme.stylesheetPath] = Theme.stylesheet
    for (index, entry) in site.entries.enumerated() {
      let page = page(index)
      files[entry.page.output] = page.value
      diagnostics += page.diagnostics
    }
    for language in site.configuration.languages {
      guard let contents = ContentsPage(site, navigation, language: language.code) else { continue }
      files[contents.output] = template.render(contents.frame())
    }
    for redirect in site.redirects { files[redirect.output] = self.redirect(redirect) }
    return Diagnosed(files, diagnostics)
  }

  private func page(_ index: Int) -> Diagnosed<[UInt8]> {
    let body = PageBody(site.entries[index], html: site.configuration.html).render()
    return body.map { body in
      template.render(
        PageFrame(
          site, navigation, index, body: body.serialized(), toolchainName: site.toolchainName))
    }
  }

  private func redirect(_ redirect: Site.Redirect) -> [UInt8] {
    let page = site.entries[redirect.target].page
    return RedirectPage(
      language: page.address.language, title: page.title,
      href: redirect.output.reference(to: page.output),
      canonical: site.configuration.baseURL.map { $0 + page.output.text }
    ).rendered()
  }
}
