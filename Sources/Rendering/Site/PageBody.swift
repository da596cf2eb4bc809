import Basics
import Figures
import HTML
import Localization
import Markdown
import SiteModel
import Snippets

/// The text of one page as HTML: listings in place of fences, links that lead somewhere.
///
/// Everything that decides the text is a property, so that equal bodies have the same text.
struct PageBody: Hashable {
  private let entry: Site.Entry
  private let html: RawHTMLPolicy
  private let figures: SiteFigures
  private let assets: FileTree
  private let cards: HTMLTree
  private let phrases: Phrases
  private let anchors: [Int: String]

  init(
    _ entry: Site.Entry, html: RawHTMLPolicy, figures: SiteFigures, assets: FileTree,
    cards: HTMLTree, phrases: Phrases
  ) {
    self.figures = figures
    self.assets = assets
    self.cards = cards
    self.phrases = phrases
    self.entry = entry
    self.html = html
    anchors = entry.page.listingAnchors
  }

  private var words: PrintedWords { entry.page.frontMatter.printedWords }

  func render() -> Diagnosed<HTMLTree> {
    var renderer = DocumentRenderer(
      html: html, hasHeadingIDs: true, codeBlock: codeBlock(at:),
      link: { _, node in href(at: node) },
      image: { source, alt, node in image(source, alt, at: node) },
      rawImage: { source, _ in rawImage(source) })
    renderer.phrases = phrases
    renderer.proseLinks = proseLinks(in:)
    renderer.rowID = { node in entry.rowAnchors[node] }
    return renderer.render(entry.page.document)
  }

  private func proseLinks(in node: Int) -> [ProseLink] {
    (entry.termLinks[node] ?? []).map { term in
      ProseLink(term, href: term.target.href(from: entry.page.output) ?? "")
    }
  }

  private func codeBlock(at node: Int) -> HTMLTree? {
    switch entry.page.fences[node] {
    case .snippet(let appearance):
      guard let listing = entry.listings[node] else { return HTMLTree() }
      let anchor = anchors[node] ?? appearance.title
      var tree = ListingRenderer(
        idPrefix: anchor, rolePrefixes: prefixes(listing) ?? [anchor], words: words,
        phrases: phrases
      ).render(listing)
      if let table = entry.tables[node] { tree.append(figure(of: table)) }
      return tree
    case .recording: return HTMLTree()
    case .facts(FenceRole.siteTable, _) where entry.tables[node] == nil:
      return SiteFiguresTable(figures, phrases).render()
    case .facts(FenceRole.pageTable, _) where entry.tables[node] == nil:
      return PageProgramsTable(programs, phrases).render()
    case .facts: return entry.tables[node].map(figure) ?? HTMLTree()
    case .plain, nil:
      guard case .codeBlock(let info, _, let code, _) = entry.page.document.nodes[node].kind
      else { return nil }
      return info == PageCards.fenceName
        ? cards : Rendering.codeBlock(code, info: info, phrases)
    }
  }

  /// Those that the page shows, in its order.
  private var programs: [PageProgramsTable.Row] {
    entry.page.fenceIndices.compactMap { index in
      guard entry.page.fences[index]?.snippet != nil, let listing = entry.listings[index],
        let anchor = anchors[index]
      else { return nil }
      return PageProgramsTable.Row(listing, anchor: anchor)
    }
  }

  /// For each program of the run that a diagram shows the id of its listing, the first on this page.
  private func prefixes(_ listing: Listing) -> [String?]? {
    guard let members = listing.diagram?.members, members.count > 1 else { return nil }
    return members.map { member in
      entry.page.fenceIndices.first { entry.page.fences[$0]?.snippet == member }
        .flatMap { anchors[$0] }
    }
  }

  private func figure(of proved: ProvedTable) -> HTMLTree {
    FactTableFigure(proved.table, words: words, phrases: phrases) { source in
      proved.places[source].map { FactLink(href: $0.href, title: $0.title, line: $0.line) }
    }.render()
  }

  /// Empty for a link that leads nowhere.
  private func href(at node: Int) -> String? {
    entry.links[node].map { $0.href(from: entry.page.output) ?? "" }
  }

  private func image(_ source: String, _ alt: String, at node: Int) -> HTMLTree? {
    guard let target = entry.links[node] else { return nil }
    var tree = HTMLTree()
    guard let href = target.href(from: entry.page.output) else {
      tree.missingPicture(source, alt: alt, phrases)
      return tree
    }
    if case .external = target { return nil }
    if case .asset(let output) = target, let picture = ThemedPicture(assets.text(at: output)) {
      return picture.tree
    }
    tree.void("img", [.init("src", href), .init("alt", alt), .init("loading", "lazy")])
    return tree
  }

  /// Empty for a file that is missing.
  private func rawImage(_ source: String) -> String? {
    entry.rawImages[source].map { $0.href(from: entry.page.output) ?? "" }
  }
}

extension FenceRole {
  /// The program that is shown; hidden ones have no place to link to.
  fileprivate var snippet: Int? {
    guard case .snippet(let appearance) = self, !appearance.isHidden else { return nil }
    return appearance.snippet
  }
}
