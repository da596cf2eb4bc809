import Basics
import Localization
import Markdown
import SiteModel
import Snippets

extension PageFrame {
  /// The frame of an `entry`, the one at `index`, around its `body`.
  ///
  /// Of the site it needs an outline, and of the pages only this one whole. `contents` is the list
  /// of all pages of its language, where there is one.
  init(
    _ entry: Site.Entry, at index: Int, in site: Site, _ navigation: Navigation,
    contents: RelativePath?, body: [UInt8], _ phrases: Phrases
  ) {
    let page = entry.page
    let language = page.address.language
    let links = PageLinks(site: site, navigation: navigation, from: page.output)
    let neighbours = navigation.neighbours(of: index)
    self.init(
      language: language, siteTitle: site.configuration.title[language],
      siteHref: links.home(language), title: page.title,
      description: page.frontMatter.description ?? "",
      lead: page.beginsWithParagraph ? "" : page.frontMatter.description ?? "",
      assets: Assets(from: page.output, [:]),
      canonical: site.configuration.publicAddress(of: site.canonicalOutput(of: entry)),
      breadcrumbs: Self.breadcrumbs(site, navigation, index, links),
      navigation: navigation.menu(around: index, language: language).map { section in
        Section(
          section.title,
          section.pages.map { Section.Entry(links.link(to: $0), isCurrent: $0 == index) },
          isFolded: section.isFolded)
      } + Self.section(contents, from: page.output, phrases),
      tableOfContents: page.document.headings.filter { (2...3).contains($0.level) }
        .map { Heading(level: $0.level, id: $0.id, text: $0.text) },
      body: body, previous: neighbours.previous.map(links.link),
      next: neighbours.next.map(links.link), notices: Self.notices(site, entry, phrases),
      verification: Self.verification(entry, site.toolchainName, phrases),
      editHref: site.configuration.repositoryURL.map { "\($0)/edit/main/\(page.source)" })
    isHome = page.address == .home(language)
    contentLanguage = page.isFallback ? page.contentLanguage : nil
    alternates = Self.alternates(site, index, links)
    level = page.frontMatter.level.map { level in
      Phrase(rawValue: "level-\(level)").map { phrases[$0] } ?? level
    }
    prerequisites = links.links(to: page.frontMatter.prerequisites.map(\.text), language)
    related = links.links(to: page.frontMatter.related.map(\.text), language)
    cardHref = site.configuration.publicAddress(of: site.cardPath(of: entry))
    if site.hasFeed(language: language) {
      feedHref = page.output.reference(to: site.configuration.feedPath(language: language))
    }
  }

  /// A way to the pages that a long menu leaves out.
  private static func section(
    _ contents: RelativePath?, from output: RelativePath, _ phrases: Phrases
  ) -> [Section] {
    guard let contents else { return [] }
    let link = Link(phrases[.allPages], href: output.reference(to: contents))
    return [Section("", [Section.Entry(link)])]
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

  /// The page in every language that has it; nothing where it is in one alone.
  private static func alternates(
    _ site: Site, _ index: Int, _ links: PageLinks
  ) -> [Alternate] {
    let own = site.entries[index]
    let all: [Alternate] = site.configuration.languages.compactMap { language in
      let isCurrent = language.code == own.page.address.language
      guard let twin = isCurrent ? index : own.twins[language.code] else { return nil }
      let page = site.entries[twin].page
      return Alternate(
        language: language.code, name: language.name, href: links.link(to: twin).href,
        address: site.configuration.publicAddress(of: page.output), isCurrent: isCurrent,
        isFallback: page.isFallback)
    }
    return all.count > 1 ? all : []
  }

  private static func notices(
    _ site: Site, _ entry: Site.Entry, _ phrases: Phrases
  ) -> [String] {
    var notices: [String] = []
    if entry.page.isFallback {
      let code = entry.page.contentLanguage
      let language = site.configuration.languages.first { $0.code == code }
      notices.append(phrases(.notTranslated, ["language": language?.name ?? code]))
    }
    if site.isReplayed { notices.append(phrases[.replayedSite]) }
    if entry.listings.values.contains(where: \.isReduced) { notices.append(phrases[.reducedPage]) }
    return notices
  }

  private static func verification(
    _ entry: Site.Entry, _ toolchainName: String?, _ phrases: Phrases
  ) -> [String] {
    let ran = entry.listings.values.filter { listing in
      if case .ran = listing.outcome { !listing.isReplayed } else { false }
    }
    let programs = Set(ran.map(\.title)).count
    let verified = toolchainName.map { name in
      ran.isEmpty ? [] : [phrases(.verified, ["count": "\(programs)", "toolchain": name])]
    }
    let measured = Set(
      entry.listings.values.compactMap(\.measurement).map { header in
        phrases(.measuredOnDate, ["date": header.date, "kernel": header.machine.kernel])
      })
    return (verified ?? []) + measured.sorted()
  }
}

extension Page {
  /// Whether its first words are its lead.
  fileprivate var beginsWithParagraph: Bool {
    document.nodes.count > 1 && document.nodes[1].kind == .paragraph
  }
}

extension Site {
  /// Where the page lies that search engines are to know: for one that stands in for a translation
  /// the page in its own language.
  fileprivate func canonicalOutput(of entry: Entry) -> RelativePath {
    guard entry.page.isFallback, let original = entry.twins[entry.page.contentLanguage] else {
      return entry.page.output
    }
    return entries[original].page.output
  }
}
