package import Basics
import HTML
import Localization
package import SiteModel

/// Turns a site into its files.
package struct SiteRenderer: Sendable {
  private let site: Site
  private let surroundings: PageSurroundings
  private let navigation: Navigation
  /// The lists of all pages, of those languages that need one.
  private let contents: [String: ContentsPage]
  /// The tags of each language.
  private let tags: [String: SiteTags]
  private let theme: Theme
  private let memory: RenderingMemory

  /// A renderer of `site`.
  ///
  /// - Parameters:
  ///   - site: What is rendered.
  ///   - theme: How it looks.
  ///   - searchIndexes: By language where the index of its search lies; pages of a language
  ///     without one have no search.
  ///   - memory: What is known from the last time: an equal page is not rendered again.
  package init(
    _ site: Site, theme: Theme = .builtIn, searchIndexes: [String: RelativePath] = [:],
    memory: RenderingMemory = RenderingMemory()
  ) {
    self.memory = memory
    self.site = site
    self.theme = theme
    surroundings = PageSurroundings(site, theme, searchIndexes: searchIndexes)
    let outline = surroundings.outline
    navigation = Navigation(outline)
    tags = Dictionary(
      uniqueKeysWithValues: site.configuration.languages.map {
        ($0.code, SiteTags(outline, language: $0.code))
      })
    var contents: [String: ContentsPage] = [:]
    for language in site.configuration.languages {
      contents[language.code] = ContentsPage(outline, navigation, language: language.code)
    }
    self.contents = contents
  }

  /// Every file of the site, and what had to be taken out of pages.
  ///
  /// Pages do not depend on each other, so several are rendered at a time.
  package func render() async -> Diagnosed<FileTree> {
    let rendered = memory.pages(in: surroundings)
    async let generated = memory.generated.output(of: surroundings) { _ in generatedPages() }
    var files = site.assets.merging(theme.files)
    var diagnostics: [Diagnostic] = []
    for (entry, page) in zip(site.entries, await pages(rendered)) {
      files[entry.page.output] = page.value
      diagnostics += page.diagnostics
    }
    return Diagnosed(files.merging(await generated), diagnostics)
  }

  /// Pages that nobody wrote; the surroundings decide them.
  ///
  /// Where an author's own page or file lies, there is no list of tags and no page for an address
  /// that is not there.
  private func generatedPages() -> FileTree {
    var files = FileTree()
    for language in surroundings.outline.configuration.languages.map(\.code) {
      files = files.merging(listPages(language))
    }
    for entry in surroundings.outline.entries { files[entry.page.output] = nil }
    for path in surroundings.outline.assets.paths { files[path] = nil }
    for language in surroundings.outline.configuration.languages.map(\.code) {
      guard let contents = contents[language] else { continue }
      files[contents.output] = render(contents.frame(phrases(language)), at: contents.output)
    }
    for redirect in surroundings.outline.redirects {
      files[redirect.output] = self.redirect(redirect)
    }
    return files
  }

  private func listPages(_ language: String) -> FileTree {
    let words = phrases(language)
    var files = FileTree()
    if let pages = TagPages(surroundings.outline, navigation, words, tags, language: language) {
      for (output, frame) in pages.frames() { files[output] = render(frame, at: output) }
    }
    let notFound = NotFoundPage(surroundings.outline, navigation, words, language: language)
    files[notFound.output] = notFound.rooted(render(notFound.frame(), at: notFound.output))
    return files
  }

  /// How many pages one task renders: enough to be worth one, few enough to keep all cores busy.
  private static let pagesPerTask = 4

  private func pages(_ rendered: RenderingMemory.Pages) async -> [Diagnosed<[UInt8]>] {
    let starts = Array(stride(from: 0, to: site.entries.count, by: Self.pagesPerTask))
    let batches = await withTaskGroup(of: (Int, [Diagnosed<[UInt8]>]).self) { group in
      for (batch, start) in starts.enumerated() {
        let end = min(start + Self.pagesPerTask, site.entries.count)
        group.addTask { (batch, (start..<end).map { page($0, rendered) }) }
      }
      var batches = Array(repeating: [Diagnosed<[UInt8]>](), count: starts.count)
      for await (batch, pages) in group { batches[batch] = pages }
      return batches
    }
    return batches.flatMap { $0 }
  }

  private func page(
    _ index: Int, _ rendered: RenderingMemory.Pages
  ) -> Diagnosed<[UInt8]> {
    let entry = site.entries[index]
    let cards = PageCards(surroundings.outline, navigation, from: entry.page)
    let body = PageBody(
      entry, html: site.configuration.html, figures: site.figures, assets: site.assets,
      cards: PageCards.isShown(on: entry.page) ? cards.render() : HTMLTree(),
      phrases: phrases(entry.page.address.language))
    return rendered.output(at: entry.page.output, of: body) { body in
      let text = memory.bodies.output(at: entry.page.output, of: body) { body in
        body.render().map { $0.serialized() }
      }
      return text.map { framed($0, entry, at: index) }
    }
  }

  private func framed(_ text: [UInt8], _ entry: Site.Entry, at index: Int) -> [UInt8] {
    let language = entry.page.address.language
    var frame = PageFrame(
      entry, at: index, in: surroundings.outline, navigation, contents: contents[language]?.output,
      body: text, phrases(language))
    frame.tags = tagLinks(of: entry.page)
    return render(frame, at: entry.page.output)
  }

  private func tagLinks(of page: Page) -> [PageFrame.Link] {
    page.frontMatter.tags.compactMap { name in
      guard let tag = tags[page.address.language]?[name] else { return nil }
      let target = LinkTarget.page(output: tag.output, fragment: nil)
      return PageFrame.Link(name, href: target.href(from: page.output) ?? "")
    }
  }

  private func phrases(_ language: String) -> Phrases {
    surroundings.phrases[language] ?? .builtIn("en")
  }

  private func render(_ frame: PageFrame, at output: RelativePath) -> [UInt8] {
    var frame = frame
    frame.assets = PageFrame.Assets(from: output, surroundings.versions)
    frame.searchIndexHref = surroundings.searchIndexes[frame.language].map {
      output.reference(to: $0)
    }
    return surroundings.template.render(frame, phrases(frame.language))
  }

  private func redirect(_ redirect: Site.Redirect) -> [UInt8] {
    let page = surroundings.outline.entries[redirect.target].page
    let language = page.address.language
    return RedirectPage(
      phrases: phrases(language),
      language: language, title: page.title,
      href: LinkTarget.page(output: page.output, fragment: nil).href(from: redirect.output)
        ?? "#",
      canonical: surroundings.outline.configuration.publicAddress(of: page.output)
    ).rendered()
  }
}
