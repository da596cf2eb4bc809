import Basics
import SiteModel
import Testing

@testable import Discovery

extension Site {
  /// The site of a project in memory that has an address.
  static func written(_ files: [String: String]) -> Site {
    written("base-url: https://example.org/lab", files)
  }

  /// The site of a project in memory, recordings in place of runs; `configuration` follows a title.
  static func written(_ configuration: String, _ files: [String: String]) -> Site {
    var sources = FileTree()
    let all = files.merging(["Content/site.yml": "title: Lab\n\(configuration)\n"]) { $1 }
    for (name, text) in all {
      guard let path = RelativePath(name) else { preconditionFailure("not a path: \(name)") }
      sources[path] = Array(text.utf8)
    }
    return Manuscript.read(sources).then(Site.replay).value
  }

  /// A file that machines read; empty where there is none.
  func machineText(_ name: String) -> String {
    RelativePath(name).flatMap { discoveryFiles(of: self).value.text(at: $0) } ?? ""
  }

  /// Where the files lie that machines read.
  var machinePaths: [String] { discoveryFiles(of: self).value.paths.map(\.text) }
}
