package import Basics
import Markdown
package import Snippets

extension Site {
  /// Puts the site together from what was written and what came of the programs.
  ///
  /// There is a result for each snippet of the manuscript, nothing for one that was not done;
  /// `toolchainName` is what compiled, as pages name it.
  package static func assemble(
    _ manuscript: Manuscript, _ results: [ActionResult?], toolchainName: String?
  ) -> Diagnosed<Site> {
    let members = manuscript.members
    // Arranged once, for the tables, the listings on all pages and the figures.
    let shown = zip(manuscript.snippets, results).map { $0.shownTranscript($1) }
    let tables = FactTables(manuscript) { shown[$0] }
    return assemble(manuscript, tables, toolchainName: toolchainName) { appearance, index in
      Listing(
        appearance, of: manuscript.snippets[index], members: members[index], results[index],
        shown: shown[index])
    }.map { site in
      var site = site
      site.figures = SiteFigures(
        manuscript, transcript: { shown[$0] }, outcome: { results[$0]?.run?.trace })
      return site
    }
  }

  /// Puts the site together from what was written and recorded.
  package static func replay(_ manuscript: Manuscript) -> Diagnosed<Site> {
    let members = manuscript.members
    let tables = FactTables(manuscript) { index in
      manuscript.snippets[index].recordedTranscript
    }
    return assemble(manuscript, tables, toolchainName: nil) { appearance, index in
      Listing(replaying: manuscript.snippets[index], members: members[index], appearance)
    }.map { site in
      var site = site
      site.isReplayed = true
      site.figures = SiteFigures(
        manuscript, transcript: { manuscript.snippets[$0].recordedTranscript },
        outcome: { _ in nil })
      return site
    }
  }

  /// The file at which an alias answers: with `.html`, unless it has another extension.
  static func aliasOutput(_ alias: String) -> RelativePath? {
    let trimmed = String(alias.drop { $0 == "/" })
    let path = trimmed.hasSuffix("/") ? trimmed + "index.html" : trimmed
    guard let output = RelativePath(path) else { return nil }
    return output.fileExtension.isEmpty ? RelativePath(path + ".html") : output
  }

  private static func assemble(
    _ manuscript: Manuscript, _ tables: FactTables, toolchainName: String?,
    listing: (Appearance, Int) -> Listing
  ) -> Diagnosed<Site> {
    let resolvers = LinkResolvers(manuscript)
    var diagnostics = tables.diagnostics
    let entries = manuscript.pages.enumerated().map { index, page in
      let links = resolvers.links(of: page)
      let rawImages = resolvers.rawImages(of: page)
      // The page it stands in for says the same of itself.
      if !page.isFallback { diagnostics += links.diagnostics + rawImages.diagnostics }
      return Entry(
        page: page, listings: listings(of: page, listing), links: links.value,
        rawImages: rawImages.value, tables: self.tables(of: page, at: index, tables))
    }
    var site = Site(
      configuration: manuscript.configuration, entries: entries.joiningTwins,
      redirects: redirects(of: manuscript), assets: copiedAssets(of: manuscript),
      toolchainName: toolchainName)
    site.examples = manuscript.examples(listing)
    diagnostics += site.linkTerms()
    diagnostics += site.entries.filter { !$0.page.isFallback }.flatMap {
      UnprintedWords($0).diagnostics
    }
    return Diagnosed(site, diagnostics)
  }

  private static func listings(
    of page: Page, _ listing: (Appearance, Int) -> Listing
  ) -> [Int: Listing] {
    var listings: [Int: Listing] = [:]
    for (node, role) in page.fences {
      guard case .snippet(let appearance) = role, !appearance.isHidden else { continue }
      listings[node] = appearance.snippet.map { listing(appearance, $0) } ?? .missing(appearance)
    }
    return listings
  }

  private static func tables(
    of page: Page, at index: Int, _ tables: FactTables
  ) -> [Int: ProvedTable] {
    var found: [Int: ProvedTable] = [:]
    for (node, role) in page.fences {
      switch role {
      case .facts(let name, _): found[node] = tables.table(name, on: index)
      case .snippet(let appearance):
        guard appearance.table == .own, appearance.showsTranscript,
          let snippet = appearance.snippet
        else { continue }
        found[node] = tables.table(ofSnippet: snippet, on: index)
      case .recording, .plain: continue
      }
    }
    return found
  }

  private static func redirects(of manuscript: Manuscript) -> [Redirect] {
    manuscript.pages.enumerated().flatMap { index, page in
      page.frontMatter.aliases.compactMap { alias in
        aliasOutput(alias.text).map { Redirect(output: $0, target: index) }
      }
    }
  }

  private static func copiedAssets(of manuscript: Manuscript) -> FileTree {
    var copied = FileTree()
    for path in manuscript.assets.paths {
      guard let output = manuscript.layout.output(ofAsset: path) else { continue }
      copied[output] = manuscript.assets[path]
    }
    return copied
  }
}

extension [Site.Entry] {
  /// Pages of one slug are the same page.
  fileprivate var joiningTwins: [Site.Entry] {
    var bySlug: [String: [Int]] = [:]
    for (index, entry) in enumerated() {
      bySlug[entry.page.address.slug, default: []].append(index)
    }
    return enumerated().map { index, entry in
      var entry = entry
      for twin in bySlug[entry.page.address.slug] ?? [] where twin != index {
        entry.twins[self[twin].page.address.language] = twin
      }
      return entry
    }
  }
}

extension Listing {
  /// In the place of a program that does not exist, which was reported.
  fileprivate static func missing(_ appearance: Appearance) -> Listing {
    Listing(
      title: appearance.title, language: appearance.language, excerpts: [], completeText: "",
      commands: [], expectedFailure: nil,
      outcome: .broken(summary: "There is no program '\(appearance.title)'"))
  }
}
