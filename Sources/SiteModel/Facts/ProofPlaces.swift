import Basics
import Snippets

/// Where in the site each program is shown.
struct ProofPlaces {
  private struct Place {
    var page: Int
    var anchor: String
    var title: String
  }

  private let pages: [Page]
  /// By snippet, in the order of the pages.
  private let places: [Int: [Place]]

  init(_ pages: [Page]) {
    var places: [Int: [Place]] = [:]
    for (index, page) in pages.enumerated() {
      let anchors = page.listingAnchors
      for fence in page.fenceIndices {
        guard case .snippet(let appearance)? = page.fences[fence],
          let snippet = appearance.snippet, let anchor = anchors[fence]
        else { continue }
        places[snippet, default: []].append(
          Place(page: index, anchor: anchor, title: appearance.title))
      }
    }
    self.pages = pages
    self.places = places
  }

  func isShown(_ snippet: Int) -> Bool { places[snippet] != nil }

  /// For each snippet that a page shows, its place among them.
  func order(on index: Int) -> [Int: Int] {
    let page = pages[index]
    var order: [Int: Int] = [:]
    for fence in page.fenceIndices {
      guard case .snippet(let appearance)? = page.fences[fence], let snippet = appearance.snippet
      else { continue }
      if order[snippet] == nil { order[snippet] = order.count }
    }
    return order
  }

  /// From one page to another program: on the same page, else in the same language, else anywhere.
  func place(of source: Fact.Source, from index: Int) -> ProvedTable.Place? {
    let known = places[source.snippet] ?? []
    let language = pages[index].address.language
    let best =
      known.first { $0.page == index }
      ?? known.first { pages[$0.page].address.language == language } ?? known.first
    guard let best else { return nil }
    let file =
      best.page == index ? "" : pages[index].output.reference(to: pages[best.page].output)
    let line = source.line.map { "-L\($0)" } ?? ""
    return ProvedTable.Place(
      href: "\(file)#\(best.anchor)\(line)", title: best.title, line: source.line)
  }
}
