import Basics

extension Site {
  /// Links each term of the glossary where a page uses it first.
  mutating func linkTerms() -> [Diagnostic] {
    guard let rule = configuration.glossary else { return [] }
    var diagnostics: [Diagnostic] = []
    var linkers: [String: TermLinker] = [:]
    for index in entries.indices where entries[index].page.address.slug == rule.page.text {
      let glossary = Glossary(entries[index])
      let page = entries[index].page
      if !page.isFallback { diagnostics += glossary.diagnostics }
      entries[index].rowAnchors = glossary.rowAnchors
      linkers[page.address.language] = TermLinker(
        glossary, on: page.output, unlinked: rule.unlinked)
    }
    for index in entries.indices where rule.links(on: entries[index].page.address.slug) {
      let page = entries[index].page
      guard let linker = linkers[page.address.language] else { continue }
      entries[index].termLinks = linker.links(on: page)
    }
    return linkers.isEmpty ? diagnostics + [missingGlossary(rule)] : diagnostics
  }

  private func missingGlossary(_ rule: GlossaryRule) -> Diagnostic {
    let slugs = entries.map(\.page).filter { !$0.isFallback }.map(\.address.slug)
    let meant = nearest(to: rule.page.text, among: slugs)
    return Diagnostic(
      .error, id: "MissingPage", "Glossary '\(rule.page.text)' is not there\(didYouMean(meant))",
      at: rule.page.location, fix: meant.map { "Write '\($0)'" })
  }
}
