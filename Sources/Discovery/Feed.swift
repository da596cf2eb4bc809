import Basics
import HTML
import SiteModel

/// The Atom feed of a language (RFC 4287): its dated pages, newest first.
struct Feed {
  /// How many pages it names: a reader that polls it wants what is new, not the archive.
  static let entriesMax = 50

  private let site: Site
  private let language: String
  private let dated: [(page: Page, date: CalendarDate)]

  /// One for each language that has a page with a date, where the site's address is known.
  static func files(of site: Site) -> [DiscoveryFile] {
    site.languageCodes.compactMap { Feed(site, language: $0)?.file }
  }

  /// Nothing where there is no date to tell, or no address to tell it of: both are required.
  init?(_ site: Site, language: String) {
    let dated = site.published(in: language)
      .compactMap { page in page.frontMatter.date.map { (page: page, date: $0) } }
      .sorted { ($1.date, $0.page.address) < ($0.date, $1.page.address) }
    guard site.configuration.baseURL != nil, !dated.isEmpty else { return nil }
    self.site = site
    self.language = language
    self.dated = Array(dated.prefix(Self.entriesMax))
  }

  private var path: RelativePath {
    site.configuration.feedPath(language: language)
  }

  private var file: DiscoveryFile { DiscoveryFile(path, xmlText(feed)) }

  private var feed: HTMLTree {
    var tree = HTMLTree()
    let names: [HTMLTree.Attribute] = [
      .init("xmlns", "http://www.w3.org/2005/Atom"), .init("xml:lang", language),
    ]
    tree.element("feed", names) { tree in
      appendHead(to: &tree)
      for entry in dated {
        tree.text("\n")
        tree.element("entry") { append(entry.page, entry.date, to: &$0) }
      }
      tree.text("\n")
    }
    return tree
  }

  private func appendHead(to tree: inout HTMLTree) {
    let title = site.configuration.title[language].speakableInXML
    let home = site.configuration.path(of: "index.html", language: language)
    tree.element("id", [], address(of: path))
    tree.element("title", [], title)
    let subtitle = site.configuration.description[language].speakableInXML
    if !subtitle.isEmpty { tree.element("subtitle", [], subtitle) }
    tree.void("link", [.init("rel", "self"), .href(address(of: path))])
    tree.void("link", [.init("rel", "alternate"), .href(address(of: home))])
    tree.element("author") { $0.element("name", [], title) }
    tree.element("generator", [], "sitegen")
    tree.element("updated", [], dated[0].date.midnight)
  }

  /// A page's address is its id, too: an alias takes its place when it moves.
  private func append(_ page: Page, _ date: CalendarDate, to tree: inout HTMLTree) {
    tree.element("id", [], address(of: page.output))
    tree.element("title", [], page.title.speakableInXML)
    tree.void("link", [.init("rel", "alternate"), .href(address(of: page.output))])
    tree.element("updated", [], date.midnight)
    for tag in page.frontMatter.tags {
      tree.void("category", [.init("term", tag.speakableInXML)])
    }
    if let summary = page.frontMatter.description {
      tree.element("summary", [], summary.speakableInXML)
    }
  }

  private func address(of path: RelativePath) -> String {
    site.configuration.publicAddress(of: path) ?? ""
  }
}

extension CalendarDate {
  /// As a date-time of RFC 3339, which a feed must give.
  fileprivate var midnight: String { text + "T00:00:00Z" }
}
