import Basics
import Markdown
import Snippets

/// The resolvers of all pages of a site, and what they have in common.
struct LinkResolvers {
  private let index: PageIndex
  private let layout: SiteLayout
  private let html: RawHTMLPolicy
  /// By the page's place in the site.
  private let anchors: [RelativePath: Set<String>]

  init(_ manuscript: Manuscript) {
    index = PageIndex(
      pages: manuscript.pages, drafts: manuscript.drafts, assets: Set(manuscript.assets.paths))
    layout = manuscript.layout
    html = manuscript.configuration.html
    anchors = Dictionary(
      uniqueKeysWithValues: manuscript.pages.map { ($0.output, $0.anchors) })
  }

  func links(of page: Page) -> Diagnosed<[Int: LinkTarget]> {
    resolver(of: page).resolve()
  }

  /// Of HTML that is not sanitised nothing is read, and nothing changed.
  func rawImages(of page: Page) -> Diagnosed<[String: LinkTarget]> {
    html == .sanitize ? resolver(of: page).resolveRawImages() : Diagnosed([:])
  }

  private func resolver(of page: Page) -> LinkResolver {
    LinkResolver(page: page, index: index, layout: layout, anchors: { anchors[$0.output] ?? [] })
  }
}

extension Page {
  /// What a link can lead to on this page: headings, and listings by the name of their program.
  fileprivate var anchors: Set<String> {
    var anchors = Set(document.headings.map(\.id))
    anchors.formUnion(listingAnchors.values)
    return anchors
  }

  /// The ids of the listings, by the index of their fence: the program's name, `-2` after a second
  /// listing of the same, and never the id of a heading.
  package var listingAnchors: [Int: String] {
    let headings = Set(document.headings.map(\.id))
    var taken: Set<String> = headings
    var anchors: [Int: String] = [:]
    for index in fenceIndices {
      guard case .snippet(let appearance)? = fences[index], !appearance.isHidden else { continue }
      anchors[index] = taken.insertDistinct(String(appearance.title.prefix { $0 != "." }))
    }
    return anchors
  }
}
