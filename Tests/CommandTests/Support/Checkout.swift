import Foundation

/// The checkout that is being tested, for what is held against the sources themselves.
enum Checkout {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let examplesName = "Tests/PipelineTests/Fixtures/diagnostics"

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// The diagnostics for which there is an example.
  static func diagnosticExamples() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: examplesName).path)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  }

  /// The names of diagnostics in the sources: literals of several words in one, and whatever is
  /// said to be an id.
  static func diagnosticIDs() throws -> Set<String> {
    var ids: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(
      atPath: folder.appending(path: "Sources").path
    ) where path.hasSuffix(".swift") && !path.hasPrefix("IPCLab/") {
      let text = try text("Sources/\(path)")
      for found in text.matches(of: #/"([A-Z][a-z]+(?:[A-Z]+[a-z]+|[A-Z]{2,})+)"/#) {
        ids.insert(String(found.1))
      }
      for found in text.matches(of: #/id: "([A-Z][A-Za-z]+)"/#) { ids.insert(String(found.1)) }
      // The one name that is put together: a recording, or a trace.
      if text.contains(#""Orphan\(kind.noun)""#) {
        ids.formUnion(["OrphanRecording", "OrphanTrace"])
      }
    }
    return ids.subtracting(otherNames)
  }

  /// What looks like the name of a diagnostic and is none.
  private static let otherNames: Set<String> = ["FoundationEssentials", "SearchIndex"]
}
