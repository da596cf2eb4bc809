import Basics
import SiteModel
import Snippets

extension BuiltSite {
  /// Whether some program ran in the reduced sandbox.
  package var isReduced: Bool { results.contains { $0?.run?.isReduced ?? false } }

  /// The same site as a machine with the full sandbox writes it, for a machine that has none.
  ///
  /// A committed site says which sandbox its own build had. That another machine cannot have the
  /// full one does not make the site less true.
  package func asInFullSandbox() async -> BuiltSite {
    let results = results.map { result in
      var result = result
      result?.run?.isReduced = false
      return result
    }
    return await BuiltSite(from: Diagnosed(manuscript), results, toolchainName: toolchainName)
  }
}
