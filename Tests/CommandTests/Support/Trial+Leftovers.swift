import Foundation

extension Trial {
  /// What a build put beside the project's own folders and did not take away.
  var leftovers: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !["Content", "Snippets", "Site", ".build"].contains($0) }.sorted()
    }
  }
}
