package import Basics
import SiteModel

extension BuiltSite {
  /// The same results under sources in which only recordings changed.
  package func rereading(_ sources: FileTree) async -> BuiltSite {
    let manuscript = Manuscript.read(sources)
    guard manuscript.value.snippets.count == results.count else { return self }
    return await BuiltSite(from: manuscript, results, toolchainName: toolchainName, theme)
  }
}
