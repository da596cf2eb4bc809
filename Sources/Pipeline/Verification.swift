package import Basics
import SiteModel
package import Snippets

/// What verifying found, in the pieces that a report of tests has.
package struct Verification: Sendable {
  /// A program or a file, and what is wrong with it.
  package struct Case: Sendable {
    /// The snippet's id, or the path of a file.
    package var name: String
    /// The file it belongs to; nothing where none is to blame.
    package var path: RelativePath?
    package var diagnostics: [Diagnostic]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// Programs in the order of the manuscript, then files by path.
  package var cases: [Case]

  package var diagnostics: [Diagnostic] { Set(cases.flatMap(\.diagnostics)).sorted() }

  /// - Parameters:
  ///   - built: a build in which the chosen programs were really run.
  ///   - siteDiagnostics: where the site on disk differs.
  ///   - isChosen: which snippets were meant.
  package init(
    _ built: BuiltSite, siteDiagnostics: [Diagnostic], where isChosen: (Snippet) -> Bool
  ) {
    let recordings = built.recordingDiagnostics(where: isChosen)
    var rest = Set(built.diagnostics + siteDiagnostics)
    cases = zip(built.manuscript.snippets, built.results).enumerated()
      .filter { isChosen($0.element.0) && $0.element.1 != nil }
      .map { index, pair in
        let own =
          (pair.1.map { built.manuscript.verdict(on: pair.0, $0).diagnostics } ?? [])
          + recordings[index]
        rest.subtract(own)
        return Case(name: pair.0.id, path: pair.0.location.path, diagnostics: own.sorted())
      }
    let byFile = Dictionary(grouping: rest) { $0.location?.path }
    for (path, diagnostics) in byFile.sorted(by: { ($0.key?.text ?? "") < ($1.key?.text ?? "") }) {
      cases.append(Case(name: path?.text ?? "site", path: path, diagnostics: diagnostics.sorted()))
    }
  }
}
