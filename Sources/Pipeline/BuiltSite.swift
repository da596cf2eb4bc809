package import Basics
import Discovery
import Rendering
package import SiteModel
package import Snippets

/// Everything a build made: the files of the site, and what the author must know.
package struct BuiltSite: Sendable {
  package let manuscript: Manuscript
  /// By their place in the site.
  package let files: FileTree
  /// Sorted, each once.
  package let diagnostics: [Diagnostic]
  /// For each snippet of the manuscript; nothing for one that was not done.
  package let results: [ActionResult?]
  /// What compiled the programs; nothing where nothing was compiled.
  package let toolchainName: String?
  /// How it looks.
  let theme: Diagnosed<Theme>

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The site of results that are known.
  init(
    from manuscript: Diagnosed<Manuscript>, _ results: [ActionResult?], toolchainName: String?,
    _ theme: Diagnosed<Theme>, _ memory: BuildMemory = BuildMemory()
  ) async {
    let verdicts = zip(manuscript.value.snippets, results).flatMap { snippet, result in
      let shown = result.flatMap(snippet.shownTranscript)
      return (result.map { manuscript.value.verdict(on: snippet, $0).diagnostics } ?? [])
        + snippet.neverMeasured
        + (shown.map(snippet.undrawnChart) ?? [])
    }
    let site = Site.assemble(manuscript.value, results, toolchainName: toolchainName)
    await self.init(
      manuscript, site, results, verdicts, toolchainName: toolchainName, theme, memory)
  }

  /// The site in which recordings stand for results.
  init(replaying manuscript: Diagnosed<Manuscript>, _ theme: Diagnosed<Theme>) async {
    let results = [ActionResult?](repeating: nil, count: manuscript.value.snippets.count)
    await self.init(
      manuscript, Site.replay(manuscript.value), results, [], toolchainName: nil, theme,
      BuildMemory())
  }

  private init(
    _ manuscript: Diagnosed<Manuscript>, _ site: Diagnosed<Site>, _ results: [ActionResult?],
    _ verdicts: [Diagnostic], toolchainName: String?, _ theme: Diagnosed<Theme>,
    _ memory: BuildMemory
  ) async {
    async let discovery = discoveryFiles(of: site.value, memory: memory.discovery)
    let rendered = await SiteRenderer(
      site.value, theme: theme.value, searchIndexes: site.value.searchIndexes,
      memory: memory.rendering
    ).render()
    self.manuscript = manuscript.value
    files = await discovery.value.merging(rendered.value)
    let found =
      await manuscript.diagnostics + theme.diagnostics + verdicts + site.diagnostics
      + rendered.diagnostics + discovery.diagnostics
    diagnostics = Set(found).sorted()
    self.results = results
    self.toolchainName = toolchainName
    self.theme = theme
  }
}

extension Site {
  /// Where the index of the search of each language lies.
  fileprivate var searchIndexes: [String: RelativePath] {
    Dictionary(
      uniqueKeysWithValues: configuration.languages.map {
        ($0.code, configuration.searchPath(language: $0.code))
      })
  }
}

extension Manuscript {
  /// With what the project's programs may import, for the author whose import is refused.
  package func verdict(on snippet: Snippet, _ result: ActionResult) -> Verdict {
    Verdict(on: snippet, result, modules: modules)
  }
}

extension Snippet {
  /// A page can only show a measurement that was made.
  fileprivate var neverMeasured: [Diagnostic] {
    guard attributes.treatment.isRun, attributes.isVolatile, ownsTranscript, recording == nil,
      !isInDoubt
    else { return [] }
    return [
      Diagnostic(
        .error, id: "NeverMeasured", "Program '\(program.name)' was never measured", at: location,
        fix: "Run 'sitegen verify --measure \(program.name)', and commit what it records")
    ]
  }
}
