package import Basics
import HTML
import Localization
package import SiteModel

/// Turns a site into its files.
package struct SiteRenderer: Sendable {
  private let site: Site
  private let navigation: Navigation
  /// The lists of all pages, of those languages that need one.
  private let contents: [String: ContentsPage]
  /// The tags of each language.
  private let tags: [String: SiteTags]
  /// What the interface says, by language.
  private let phrases: [String: Phrases]
  private let theme: Theme
  /// The query of the references to the theme's files.
  private let versions: [ThemeAsset: String]
  /// Where the index of the search lies, by language.
  private let searchIndexes: [String: RelativePath]
  private let memory: RenderingMemory

  /// A renderer of `site`.
  ///
  /// - Parameters:
  ///   - site: What is rendered.
  ///   - theme: How it looks.
  ///   - searchIndexes: By language where the index of its search lies; pages of a language
  ///     without one have no search.
  ///   - memory: What is known from the last time: an equal text is not rendered again.
  package init(
    _ site: Site, theme: Theme = .builtIn, searchIndexes: [String: RelativePath] = [:],
    memory: RenderingMemory = RenderingMemory()
  ) {
    self.memory = memory
    self.site = site
    self.theme = theme
    versions = theme.versions
    self.searchIndexes = searchIndexes
    navigation = Navigation(site)
    tags = Dictionary(
      uniqueKeysWithValues: site.configuration.languages.map {
        ($0.code, SiteTags(site, language: $0.code))
      })
    phrases = Dictionary(
      uniqueKeysWithValues: site.configuration.languages.map { ($0.code, theme.phrases($0.code)) })
    var contents: [String: ContentsPage] = [:]
    for language in site.configuration.languages {
      contents[language.code] = ContentsPage(site, navigation, language: language.code)
    }
    self.contents = contents
  }

  /// Every file of the site, and what had to be taken out of pages.
  ///
  /// Pages do not depend on each other, so several are rendered at a time.
  package func render() async -> Diagnosed<FileTree> {
    var files = site.assets.merging(theme.files)
    var diagnostics: [Diagnostic] = []
    for (entry, page) in zip(site.entries, await pages()) {
      files[entry.page.output] = page.value
      diagnostics += page.diagnostics
    }
    for language in site.configuration.languages {
      guard let contents = contents[language.code] else { continue }
      files[contents.output] = render(contents.frame(phrases(language.code)), at: contents.output)
    }
    files = files.merging(generatedPages())
    for redirect in site.redirects { files[redirect.output] = self.redirect(redirect) }
    return Diagnosed(files, diagnostics)
  }

  /// Pages that nobody wrote, where no author's own page or file lies.
  private func generatedPages() -> FileTree {
    var files = FileTree()
    for language in site.configuration.languages.map(\.code) {
      let words = phrases(language)
      if let tags = tags[language] {
        let pages = TagPages(site, navigation, words, tags, language: language)
        for (output, frame) in pages.frames() { files[output] = render(frame, at: output) }
      }
      let notFound = NotFoundPage(site, navigation, words, language: language)
      files[notFound.output] = notFound.rooted(render(notFound.frame(), at: notFound.output))
    }
    for entry in site.entries { files[entry.page.output] = nil }
    for path in site.assets.paths { files[path] = nil }
    return files
  }

  /// How many pages one task renders: enough to be worth one, few enough to keep all cores busy.
  private static let pagesPerTask = 4

  private func pages() async -> [Diagnosed<[UInt8]>] {
    let starts = Array(stride(from: 0, to: site.entries.count, by: Self.pagesPerTask))
    let batches = await withTaskGroup(of: (Int, [Diagnosed<[UInt8]>]).self) { group in
      for (batch, start) in starts.enumerated() {
        let end = min(start + Self.pagesPerTask, site.entries.count)
        group.addTask { (batch, (start..<end).map(page)) }
      }
      var batches = Array(repeating: [Diagnosed<[UInt8]>](), count: starts.count)
      for await (batch, pages) in group { batches[batch] = pages }
      return batches
    }
    return batches.flatMap { $0 }
  }

  private func page(_ index: Int) -> Diagnosed<[UInt8]> {
    let entry = site.entries[index]
    let contents = contents[entry.page.address.language]
    let phrases = phrases(entry.page.address.language)
    let cards = PageCards(site, navigation, from: entry.page)
    let body = PageBody(
      entry, html: site.configuration.html, figures: site.figures, assets: site.assets,
      cards: PageCards.isShown(on: entry.page) ? cards.render() : HTMLTree(), phrases: phrases)
    let text = memory.bodies.output(at: entry.page.output, of: body) { body in
      body.render().map { $0.serialized() }
    }
    return text.map { text in
      var frame = PageFrame(
        site, navigation, index, contents: contents?.output, body: text, phrases)
      frame.tags = tagLinks(of: entry.page)
      return render(frame, at: entry.page.output)
    }
  }

  private func tagLinks(of page: Page) -> [PageFrame.Link] {
    page.frontMatter.tags.compactMap { name in
      guard let tag = tags[page.address.language]?[name] else { return nil }
      let target = LinkTarget.page(output: tag.output, fragment: nil)
      return PageFrame.Link(name, href: target.href(from: page.output) ?? "")
    }
  }

  private func phrases(_ language: String) -> Phrases { phrases[language] ?? .builtIn("en") }

  private func render(_ frame: PageFrame, at output: RelativePath) -> [UInt8] {
    var frame = frame
    frame.assets = PageFrame.Assets(from: output, versions)
    frame.searchIndexHref = searchIndexes[frame.language].map { output.reference(to: $0) }
    return theme.template.render(frame, phrases(frame.language))
  }

  private func redirect(_ redirect: Site.Redirect) -> [UInt8] {
    let page = site.entries[redirect.target].page
    let language = page.address.language
    return RedirectPage(
      phrases: phrases(language),
      language: language, title: page.title,
      href: LinkTarget.page(output: page.output, fragment: nil).href(from: redirect.output)
        ?? "#",
      canonical: site.configuration.publicAddress(of: page.output)
    ).rendered()
  }
}
