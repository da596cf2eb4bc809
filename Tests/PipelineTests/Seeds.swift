import Foundation

/// The documents of the site's first user, which lie beside the repository.
enum Seeds {
  static let folder: URL = {
    var url = URL(filePath: #filePath)
    // Tests/PipelineTests/<this file>, then the repository, then its parent.
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appending(path: "shared/seeds")
  }()

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The documents by their name without an extension, as pages of a project.
  static func pages() throws -> [String: String] {
    var pages: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: name)
      pages[file.deletingPathExtension().lastPathComponent] =
        try String(contentsOf: file, encoding: .utf8)
    }
    return pages
  }

  /// What a site says that takes such documents in: what their keys mean, that nothing is run.
  static let configuration = """
    title: Seeds
    foreign-keys:
      날짜: date
      태그: tags
      넘버: ignore
      출처: ignore
      layout: ignore
      excerpt: description
      category: ignore
      thumbnail: ignore
    snippets: {skip: seed document}

    """
}
