import Basics
import SiteModel

/// The pages of each language in the order in which they are read.
struct Navigation: Sendable {
  struct Section: Sendable {
    var title: String
    /// Indices into the site's entries.
    var pages: [Int]
    /// Few look for its pages from those of others.
    var isFolded: Bool { isFolder || pages.count > Navigation.openPagesMax }
    /// Nobody put its pages into this order.
    var isFolder = false
  }

  /// Where a page stands among those of its language.
  private struct Place: Sendable {
    var section: Int
    /// Among the pages of its section.
    var position: Int
    var previous: Int?
    var next: Int?
  }

  /// A section with more pages than these is shown around the current page only.
  ///
  /// A menu that lists every page on every page grows with the square of the site.
  static let menuPagesMax = 60
  /// A longer section is folded on the pages of others.
  static let openPagesMax = 9
  /// How many pages before and after the current one such a section shows.
  static let menuNeighbours = 10

  private let sections: [String: [Section]]
  private let places: [Int: Place]
  private let homes: [String: Int]
  private let byAddress: [PageAddress: Int]

  init(_ site: Site) {
    var sections: [String: [Section]] = [:]
    var places: [Int: Place] = [:]
    for language in site.configuration.languages {
      let own = Self.sections(of: site, language: language.code)
      sections[language.code] = own
      Self.note(own, in: &places)
    }
    self.sections = sections
    self.places = places
    homes = Self.homes(of: site)
    byAddress = Dictionary(
      site.entries.enumerated().map { ($1.page.address, $0) }, uniquingKeysWith: { $1 })
  }

  /// The page at an address; nothing where there is none.
  func page(_ address: PageAddress) -> Int? { byAddress[address] }

  /// The home page of a language; nothing where there is none.
  func home(_ language: String) -> Int? { homes[language] }

  /// The neighbours of a page in the order of reading.
  func neighbours(of index: Int) -> (previous: Int?, next: Int?) {
    (places[index]?.previous, places[index]?.next)
  }

  func section(of index: Int, language: String) -> Section? {
    places[index].flatMap { sections[language]?[$0.section] }
  }

  /// What the menu of a page shows, or of one that nobody wrote: all sections, long ones cut.
  func menu(around index: Int?, language: String) -> [Section] {
    (sections[language] ?? []).enumerated().map { number, section in
      guard section.pages.count > Self.menuPagesMax else { return section }
      let here = index.flatMap { places[$0] }.flatMap { $0.section == number ? $0.position : nil }
      let center = here ?? 0
      let reach = here == nil ? 0 : Self.menuNeighbours
      let first = max(0, center - reach)
      let last = min(section.pages.count - 1, center + reach)
      return Section(
        title: section.title, pages: Array(section.pages[first...last]), isFolder: section.isFolder)
    }
  }

  /// Whether some menu does not show all pages, so that the site needs a list of them.
  func isCut(language: String) -> Bool {
    (sections[language] ?? []).contains { $0.pages.count > Self.menuPagesMax }
  }

  func sections(language: String) -> [Section] { sections[language] ?? [] }

  private static func note(_ sections: [Section], in places: inout [Int: Place]) {
    let order = sections.flatMap(\.pages)
    var count = 0
    for (number, section) in sections.enumerated() {
      for (position, page) in section.pages.enumerated() {
        places[page] = Place(
          section: number, position: position, previous: count > 0 ? order[count - 1] : nil,
          next: count + 1 < order.count ? order[count + 1] : nil)
        count += 1
      }
    }
  }

  private static func homes(of site: Site) -> [String: Int] {
    var homes: [String: Int] = [:]
    for (index, entry) in site.entries.enumerated() {
      let address = entry.page.address
      guard address == .home(address.language), homes[address.language] == nil else { continue }
      homes[address.language] = index
    }
    return homes
  }

  /// What the configuration says, then everything else by `order` and slug, folder by folder.
  private static func sections(of site: Site, language: String) -> [Section] {
    let own = site.entries.indices.filter { site.entries[$0].page.address.language == language }
    let bySlug = Dictionary(
      own.map { (site.entries[$0].page.address.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var placed: Set<Int> = []
    var sections: [Section] = []
    for section in site.configuration.sections {
      let pages = section.pages.compactMap { bySlug[$0.slug] }.filter { placed.insert($0).inserted }
      sections.append(Section(title: section.title[language], pages: pages))
    }
    let rest = own.filter { !placed.contains($0) }
      .map { (index: $0, page: site.entries[$0].page, key: key(of: site.entries[$0].page)) }
      .sorted { $0.key < $1.key }
    for (index, page, _) in rest {
      let title = folderTitle(of: page, site.configuration)
      if sections.last?.title == title {
        sections[sections.count - 1].pages.append(index)
      } else {
        sections.append(Section(title: title, pages: [index], isFolder: true))
      }
    }
    return sections.filter { !$0.pages.isEmpty }
  }

  private static func key(of page: Page) -> (String, Int, Int, String) {
    let isHome = page.address == .home(page.address.language)
    return (
      page.address.folder ?? "", isHome ? 0 : 1, page.frontMatter.order ?? .max, page.address.slug
    )
  }

  /// What the configuration calls it, or `Contributing` for `contributing`, `Decisions` for
  /// `contributing/decisions`; empty at the top.
  private static func folderTitle(of page: Page, _ configuration: Configuration) -> String {
    guard let folder = page.address.folder, let name = folder.split(separator: "/").last else {
      return ""
    }
    if let known = configuration.folders.first(where: { $0.path == folder }) {
      return known.title[page.address.language]
    }
    return name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
  }
}
