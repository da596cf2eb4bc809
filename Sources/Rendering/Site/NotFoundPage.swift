import Basics
import HTML
import Localization
import SiteModel

/// `404.html`: what a server shows at an address at which nothing is.
///
/// It is shown at any depth, so its links begin at the root: with the path of `base-url`, or with
/// `/` where that is not known. So it is the only page that cannot be opened as a file, and no
/// browser that reads files ever shows it.
struct NotFoundPage {
  private let site: Site
  private let navigation: Navigation
  private let phrases: Phrases
  private let language: String
  let output: RelativePath

  init(_ site: Site, _ navigation: Navigation, _ phrases: Phrases, language: String) {
    self.phrases = phrases
    self.site = site
    self.navigation = navigation
    self.language = language
    output = site.configuration.path(of: "404.html", language: language)
  }

  /// Its links are those of any page at the same place, which `rooted` then changes.
  func frame() -> PageFrame {
    var body = HTMLTree()
    body.element("p", [], phrases[.notFoundExplanation])
    body.element("p", [], phrases[.notFoundSearch])
    body.element("ul") { append(to: &$0) }
    var frame = PageFrame.generated(
      site, navigation, at: output, language: language, title: phrases[.notFound],
      twins: Dictionary(
        uniqueKeysWithValues: site.configuration.languages.map {
          ($0.code, site.configuration.path(of: "404.html", language: $0.code))
        }), body: body)
    frame.canonical = nil
    return frame
  }

  /// The page with links that lead to the same files from every address.
  func rooted(_ page: [UInt8]) -> [UInt8] {
    RootedLinks(from: output, root: site.configuration.rootPath).applied(to: page)
  }

  /// The first page of each section.
  private func append(to tree: inout HTMLTree) {
    let links = PageLinks(site: site, navigation: navigation, from: output)
    tree.element("li") { tree in
      tree.element("a", [.href(links.home(language))], site.configuration.title[language])
    }
    for section in navigation.sections(language: language) {
      guard !section.title.isEmpty, let first = section.pages.first else { continue }
      tree.element("li") { tree in
        tree.element("a", [.href(links.link(to: first).href)], section.title)
      }
    }
  }
}

extension Configuration {
  /// The path at which the site stands on its server: `/pipes/` of `https://example.org/pipes/`.
  fileprivate var rootPath: String {
    guard let baseURL, let scheme = baseURL.ranges(of: "://").first else { return "/" }
    let path = baseURL[scheme.upperBound...].drop { $0 != "/" }
    return path.isEmpty ? "/" : String(path)
  }
}
