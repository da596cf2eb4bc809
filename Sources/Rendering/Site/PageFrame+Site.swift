import Basics
import Markdown
import SiteModel
import Snippets

extension PageFrame {
  /// The frame of the entry at `index`, around its `body`.
  ///
  /// `contents` is the list of all pages of its language, where there is one.
  init(
    _ site: Site, _ navigation: Navigation, _ index: Int, contents: RelativePath?, body: [UInt8],
    toolchainName: String?
  ) {
    let entry = site.entries[index]
    let page = entry.page
    let language = page.address.language
    let links = PageLinks(site: site, navigation: navigation, from: page.output)
    let neighbours = navigation.neighbours(of: index)
    self.init(
      language: language, siteTitle: site.configuration.title[language],
      siteHref: links.home(language), title: page.title,
      description: page.frontMatter.description ?? "",
      lead: page.beginsWithParagraph ? "" : page.frontMatter.description ?? "",
      stylesheetHref: page.output.reference(to: Theme.stylesheetPath),
      canonical: site.configuration.publicAddress(of: page.output),
      breadcrumbs: Self.breadcrumbs(site, navigation, index, links),
      navigation: navigation.menu(around: index, language: language).map { section in
        Section(
          section.title,
          section.pages.map { Section.Entry(links.link(to: $0), isCurrent: $0 == index) })
      } + Self.section(contents, from: page.output),
      tableOfContents: page.document.headings.filter { (2...3).contains($0.level) }
        .map { Heading(level: $0.level, id: $0.id, text: $0.text) },
      body: body, previous: neighbours.previous.map(links.link),
      next: neighbours.next.map(links.link), notices: Self.notices(site, entry),
      verification: Self.verification(entry, toolchainName),
      editHref: site.configuration.repositoryURL.map { "\($0)/edit/main/\(page.source)" })
  }

  /// A way to the pages that a long menu leaves out.
  private static func section(_ contents: RelativePath?, from output: RelativePath) -> [Section] {
    guard let contents else { return [] }
    return [Section("", [Section.Entry(Link("All pages", href: output.reference(to: contents)))])]
  }

  private static func breadcrumbs(
    _ site: Site, _ navigation: Navigation, _ index: Int, _ links: PageLinks
  ) -> [Link] {
    let address = site.entries[index].page.address
    guard address.slug != "index" else { return [] }
    let home = Link(
      site.configuration.title[address.language], href: links.home(address.language))
    let section = navigation.section(of: index, language: address.language)
    guard let section, !section.title.isEmpty, let first = section.pages.first else {
      return [home]
    }
    return [home, Link(section.title, href: links.link(to: first).href)]
  }

  private static func notices(_ site: Site, _ entry: Site.Entry) -> [String] {
    var notices: [String] = []
    if site.isReplayed {
      notices.append(
        "All output in this site was taken from recordings; no program was run for this build."
      )
    }
    if entry.listings.values.contains(where: \.isReduced) {
      notices.append(
        "The programs of this page ran in the reduced sandbox, without namespaces of their own.")
    }
    return notices
  }

  private static func verification(_ entry: Site.Entry, _ toolchainName: String?) -> String? {
    let ran = entry.listings.values.filter { listing in
      if case .ran = listing.outcome { !listing.isReplayed } else { false }
    }
    guard let toolchainName, !ran.isEmpty else { return nil }
    let programs = Set(ran.map(\.title)).count
    return programs == 1
      ? "The program of this page was compiled and run in its own sandbox by \(toolchainName)."
      : "The \(programs) programs of this page were compiled and run by \(toolchainName), each in "
        + "its own sandbox."
  }
}

extension Page {
  /// Whether its first words are its lead.
  fileprivate var beginsWithParagraph: Bool {
    document.nodes.count > 1 && document.nodes[1].kind == .paragraph
  }
}
