import Basics
import SiteModel

/// The pages of each language in the order in which they are read.
struct Navigation {
  struct Section {
    var title: String
    /// Indices into the site's entries.
    var pages: [Int]
  }

  /// By language.
  private let sections: [String: [Section]]

  init(_ site: Site) {
    var sections: [String: [Section]] = [:]
    for language in site.configuration.languages {
      sections[language.code] = Self.sections(of: site, language: language.code)
    }
    self.sections = sections
  }

  func sections(language: String) -> [Section] { sections[language] ?? [] }

  /// The neighbours of a page in the order of reading.
  func neighbours(of index: Int, language: String) -> (previous: Int?, next: Int?) {
    let order = sections(language: language).flatMap(\.pages)
    guard let place = order.firstIndex(of: index) else { return (nil, nil) }
    return (
      place > 0 ? order[place - 1] : nil, place + 1 < order.count ? order[place + 1] : nil
    )
  }

  func section(of index: Int, language: String) -> Section? {
    sections(language: language).first { $0.pages.contains(index) }
  }

  /// What the configuration says, then everything else by `order` and slug, folder by folder.
  private static func sections(of site: Site, language: String) -> [Section] {
    let own = site.entries.indices.filter { site.entries[$0].page.address.language == language }
    let bySlug = Dictionary(
      own.map { (site.entries[$0].page.address.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var placed: Set<Int> = []
    var sections: [Section] = []
    for section in site.configuration.sections {
      let pages = section.pages.compactMap { bySlug[$0.slug] }
      placed.formUnion(pages)
      sections.append(Section(title: section.title[language], pages: pages))
    }
    let rest = own.filter { !placed.contains($0) }
      .sorted { key(of: site.entries[$0].page) < key(of: site.entries[$1].page) }
    for index in rest {
      let title = folderTitle(of: site.entries[index].page)
      if sections.last?.title == title, placed.isEmpty || sections.count > 0 {
        sections[sections.count - 1].pages.append(index)
      } else {
        sections.append(Section(title: title, pages: [index]))
      }
    }
    return sections.filter { !$0.pages.isEmpty }
  }

  private static func key(of page: Page) -> (String, Int, String) {
    (folder(of: page), page.frontMatter.order ?? .max, page.address.slug)
  }

  private static func folder(of page: Page) -> String {
    page.address.slug.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// `Contributing` for `contributing`, `Decisions` for `contributing/decisions`; empty at the top.
  private static func folderTitle(of page: Page) -> String {
    guard let name = page.address.slug.split(separator: "/").dropLast().last else { return "" }
    return name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
  }
}
