import Basics
import Pipeline
import SiteModel
import Snippets

/// Of each page the last one that was right.
struct GoodFiles {
  private(set) var files = FileTree()

  /// Takes every page over in which there is no error.
  ///
  /// An error that belongs to no page, such as one in the configuration, may concern any of them:
  /// then all stay as they are, unless there is nothing yet to stay.
  mutating func take(_ built: BuiltSite) {
    let places = Set(
      built.diagnostics.filter { $0.severity == .error }.map { $0.location?.path })
    let broken = built.manuscript.pages.filter { page in
      !places.isDisjoint(with: page.places(in: built.manuscript))
    }
    let explained = Set(broken.flatMap { $0.places(in: built.manuscript) })
    guard places.isSubset(of: explained) else {
      if files.count == 0 { files = built.files }
      return
    }
    var new = built.files
    for page in broken { new[page.output] = files[page.output] }
    files = new
  }
}

extension Page {
  /// The files that it is made of: its own, and those of the programs that it shows.
  fileprivate func places(in manuscript: Manuscript) -> Set<RelativePath?> {
    var places: Set<RelativePath?> = [source]
    for role in fences.values {
      guard case .snippet(let appearance) = role, let snippet = appearance.snippet else { continue }
      places.insert(manuscript.snippets[snippet].location.path)
    }
    return places
  }
}
