package import Basics
package import Snippets

/// Everything the authors wrote, read and checked; nothing is run yet.
package struct Manuscript: Sendable {
  package var configuration: Configuration
  /// Sorted by language and slug, drafts left out.
  package var pages: [Page]
  package var snippets: [Snippet]
  /// Where pages and files go.
  package var layout: SiteLayout
  /// Files below `Content/` that are no pages, by their path in the project.
  package var assets: FileTree
  /// Pages that are not shown yet.
  package var drafts: Set<RelativePath>

  /// What programs may import.
  package var modules = ImportableModules()

  /// Where the configuration of a site stands.
  package static let configurationName = "Content/site.yml"
  /// The manifest of the package around the site, of which only complaints make use.
  package static let manifestName = "Package.swift"
  /// Where programs that are files stand.
  package static let snippetsName = "Snippets"

  /// Reads a project: the files below `Content/` and `Snippets/`, by their path in the project.
  ///
  /// What `memory` knows of equal files is not read again.
  package static func read(
    _ sources: FileTree, memory: ReadingMemory = ReadingMemory()
  ) -> Diagnosed<Manuscript> {
    readConfiguration(sources).then { configuration in
      var reader = ManuscriptReader(sources, configuration, memory)
      let manifest = RelativePath(manifestName).flatMap { sources.text(at: $0) }
      return reader.read().map { manuscript in
        var manuscript = manuscript
        manuscript.modules = ImportableModules(
          products: configuration.products, manifest: manifest ?? "")
        return manuscript
      }
    }
  }

  /// For each snippet those that run together with it, by their roles; itself where it runs alone.
  var members: [[Int]] {
    var casts: [String: [Int]] = [:]
    for (index, snippet) in snippets.enumerated() {
      guard let scene = snippet.scene else { continue }
      casts[scene.id, default: Array(repeating: index, count: scene.cast.count)][scene.index] =
        index
    }
    return snippets.enumerated().map { index, snippet in
      snippet.scene.flatMap { casts[$0.id] } ?? [index]
    }
  }

  private static func readConfiguration(_ sources: FileTree) -> Diagnosed<Configuration> {
    guard let path = RelativePath(configurationName), let text = sources.text(at: path) else {
      let complaint = Diagnostic(
        .error, id: "MissingConfiguration", "\(configurationName) is missing", at: nil,
        fix: "Write a file \(configurationName) that says 'title: …'")
      return Diagnosed(Configuration(), [complaint])
    }
    return Configuration.parse(text, path: path)
  }
}
