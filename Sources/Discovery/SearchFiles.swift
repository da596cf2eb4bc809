package import Basics
package import Search
package import SiteModel

extension Configuration {
  /// Where the search index of a language lies.
  package func searchPath(language: String) -> RelativePath { Self.searchPath(of: language) }

  /// Where the script that searches lies, beside the indexes, for pages find it from there.
  static let searchEnginePath = searchPath(of: "engine")

  private static func searchPath(of name: String) -> RelativePath {
    let text = "search/\(name).v\(SearchIndex.version).js"
    guard let path = RelativePath(text) else { preconditionFailure("'\(text)' is not a path") }
    return path
  }
}

extension Site {
  /// The pages that are read in a language, those that stand in for translations included, in the
  /// order of their slugs.
  package func searchDocuments(language: String) -> [SearchDocument] {
    searchedPages(language: language).compactMap(\.document)
  }

  /// Of a page that no menu leads to only the outline is found.
  private func searchedPages(language: String) -> [SearchedPage] {
    let path = configuration.searchPath(language: language)
    let menu = Set(configuration.sections.flatMap(\.pages).map(\.slug))
    return entries.filter { $0.page.address.language == language }.map { entry in
      let isAside = !menu.isEmpty && !menu.contains(entry.page.address.slug)
      return SearchedPage(
        entry: entry, depth: isAside ? .outline : .whole, namesOfTwins: oldNames(ofTwinsOf: entry),
        indexPath: path)
    }
  }

  /// The old addresses of a page in other languages: in Korean, too, somebody looks for `named-pipe`.
  private func oldNames(ofTwinsOf entry: Entry) -> [String] {
    let twins = entry.twins.sorted { $0.key < $1.key }.map { entries[$0.value].page }
    return twins.flatMap { $0.frontMatter.aliases.map(\.text) }
  }

  /// An index for each language, and what searches them.
  func searchFiles(_ memory: DiscoveryMemory) -> [DiscoveryFile] {
    [DiscoveryFile(Configuration.searchEnginePath, SearchIndex.engine)]
      + languageCodes.map { language in
        let entries = searchedPages(language: language).compactMap { page in
          memory.searched.output(at: page.entry.page.output, of: page) { page in
            page.document.map(SearchEntry.init)
          }
        }
        let index = SearchIndex(entries, language: language)
        return DiscoveryFile(configuration.searchPath(language: language), index.script)
      }
  }
}
