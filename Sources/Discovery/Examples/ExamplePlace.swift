import SiteModel
import Snippets

/// A page that shows an example, and where on it.
struct ExamplePlace: Sendable {
  /// An index into the site's examples.
  var example: Int
  var page: Page
  var anchor: String

  /// In the order of the pages, each page's first listing of an example only.
  static func all(in site: Site) -> [ExamplePlace] {
    site.languageCodes.flatMap(site.published).flatMap { page -> [ExamplePlace] in
      let anchors = page.listingAnchors
      var seen: Set<Int> = []
      return page.fenceIndices.compactMap { node -> ExamplePlace? in
        guard case .snippet(let appearance) = page.fences[node], let example = appearance.snippet,
          let anchor = anchors[node], seen.insert(example).inserted
        else { return nil }
        return ExamplePlace(example: example, page: page, anchor: anchor)
      }
    }
  }

  func value(in site: Site) -> JSONValue {
    let target = LinkTarget.page(output: page.output, fragment: anchor)
    return .object([
      "language": .string(page.address.language),
      "title": .string(page.title),
      "path": target.href(from: site.configuration.examplesPath).map(JSONValue.string),
      "url": site.configuration.publicAddress(of: page.output, fragment: anchor)
        .map(JSONValue.string),
    ])
  }
}
