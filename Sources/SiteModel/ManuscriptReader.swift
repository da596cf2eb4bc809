import Basics
import Markdown
import Snippets

/// Reads the files of a project one after the other, and then checks what concerns all of them.
struct ManuscriptReader {
  private let sources: FileTree
  private let configuration: Configuration
  private let layout: SiteLayout
  private let memory: ReadingMemory
  private var pages: [Page] = []
  private var drafts: Set<RelativePath> = []
  private var assets = FileTree()
  /// Reviewed traces of programs in fences.
  private var traces: [RelativePath: String] = [:]
  private var diagnostics: [Diagnostic] = []

  init(_ sources: FileTree, _ configuration: Configuration, _ memory: ReadingMemory) {
    self.sources = sources
    self.memory = memory
    self.configuration = configuration
    layout = SiteLayout(languages: configuration.languages.map(\.code), paths: sources.paths)
  }

  mutating func read() -> Diagnosed<Manuscript> {
    for path in sources.paths where path.text.hasPrefix(SiteLayout.contentName + "/") {
      switch path.fileExtension {
      case "md": readPage(path)
      case "yml" where path.text == Manuscript.configurationName: continue
      case "trace": traces[path] = sources.text(at: path)
      default: assets[path] = sources[path]
      }
    }
    pages.sort { $0.address < $1.address }
    removeDuplicates()
    let snippets = readSnippets()
    diagnostics += ManuscriptChecks(pages: pages, configuration: configuration).diagnostics
    diagnostics +=
      TranslationChecks(pages: pages, snippets: snippets, configuration: configuration).diagnostics
    addFallbacks()
    return Diagnosed(
      Manuscript(
        configuration: configuration, pages: pages, snippets: snippets, layout: layout,
        assets: assets, drafts: drafts),
      diagnostics)
  }

  private mutating func readPage(_ path: RelativePath) {
    guard let bytes = sources[path] else { return }
    let parsed = memory.pages.output(
      at: path, of: .init(path: path, bytes: bytes, configuration: configuration),
      make: ParsedPage.init)
    diagnostics += parsed.frontMatterDiagnostics
    let matter = parsed.frontMatter
    guard !matter.isDraft else {
      drafts.insert(path)
      return
    }
    guard let address = address(of: path, matter), let output = layout.output(of: address) else {
      return complain(
        "NoLanguage", "Page belongs to no language of the site", at: SourceLocation(path, line: 1),
        fix: "Move it below Content/\(configuration.languages[0].code)/")
    }
    diagnostics += parsed.documentDiagnostics
    var page = Page(
      source: path, address: address, output: output, frontMatter: matter,
      title: parsed.title ?? String(address.slug), document: parsed.document)
    if configuration.languages.count > 1, address.language == configuration.languages[0].code {
      page.proseDigest = parsed.proseDigest
    }
    pages.append(page)
  }

  /// Where a language lacks a page, that of the first language stands in for it.
  private mutating func addFallbacks() {
    let main = configuration.languages[0].code
    let outputs = Set(pages.map(\.output))
    let originals = pages.filter { $0.address.language == main }
    for language in configuration.languages.dropFirst() {
      let own = Set(pages.filter { $0.address.language == language.code }.map(\.address.slug))
      for original in originals where !own.contains(original.address.slug) {
        guard let page = original.fallback(in: language.code, layout),
          !outputs.contains(page.output)
        else { continue }
        pages.append(page)
      }
    }
    pages.sort { $0.address < $1.address }
  }

  private mutating func address(of path: RelativePath, _ matter: FrontMatter) -> PageAddress? {
    var address = layout.address(of: path)
    if let slug = matter.slug { address?.slug = slug.text }
    guard let language = matter.language else { return address }
    guard configuration.languages.contains(where: { $0.code == language.text }) else {
      complain(
        "UnknownLanguage", "Language '\(language.text)' is not one of the site's",
        at: language.location, fix: "Add it to 'languages' in \(Manuscript.configurationName)")
      return address
    }
    return PageAddress(
      language: language.text, slug: address?.slug ?? matter.slug?.text ?? String(path.stem))
  }

  /// Of pages with one address the first by path stays.
  private mutating func removeDuplicates() {
    var owners: [RelativePath: Page] = [:]
    var kept: [Page] = []
    for page in pages.sorted(by: { $0.source < $1.source }) {
      if let owner = owners[page.output] {
        complain(
          "DuplicateSlug", "Slug '\(page.address.slug)' belongs to two pages",
          at: page.frontMatter.slug?.location ?? SourceLocation(page.source, line: 1),
          fix: "Give one of them another 'slug'",
          notes: [.init("The other one is here", at: SourceLocation(owner.source, line: 1))])
      } else {
        owners[page.output] = page
        kept.append(page)
      }
    }
    pages = kept.sorted { $0.address < $1.address }
  }

  private func library(in folder: RelativePath) -> Diagnosed<SnippetLibrary> {
    var files = FileTree()
    for path in sources.files(in: folder) { files[path] = sources[path] }
    return memory.libraries.output(at: folder, of: files) { files in
      SnippetLibrary.read(files, folder: folder)
    }
  }

  private mutating func readSnippets() -> [Snippet] {
    guard let folder = RelativePath(Manuscript.snippetsName) else { return [] }
    let found = pages.map { $0.document.fences(in: $0.source) }
    let main = configuration.languages[0].code
    let originals = Dictionary(
      uniqueKeysWithValues: pages.indices.filter { pages[$0].address.language == main }
        .map { (pages[$0].address.slug, $0) })
    let fences = zip(pages, found).map { page, fences in
      PageFences(
        path: page.source, slug: page.address.slug, fences: fences.map(\.fence),
        usualTreatment: page.frontMatter.usualTreatment
          ?? configuration.usualTreatment(of: page.source), traces: traces,
        original: page.address.language == main ? nil : originals[page.address.slug])
    }
    let catalog = library(in: folder).then { library in
      SnippetCatalog.collect(pages: fences, library: library, policy: configuration.limits)
    }
    diagnostics += catalog.diagnostics
    for page in pages.indices {
      for (entry, role) in zip(found[page], catalog.value.roles[page]) {
        pages[page].fences[entry.index] = role
      }
    }
    return catalog.value.snippets
  }

  private mutating func complain(
    _ id: String, _ summary: String, at location: SourceLocation, fix: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, id: id, summary, at: location, fix: fix, notes: notes))
  }
}
