import ArgumentParser
import Foundation
import Storage

extension ProjectOptions {
  /// Refuses a folder for the site that holds the sources, or lies among them: the site is replaced
  /// as a whole.
  ///
  /// - Throws: `ValidationError`.
  func checkOutput(_ output: String?) throws {
    guard let output else { return }
    let site = Self.realPath(output)
    let root = Self.realPath(folder.path)
    let sources = ["Content", "Snippets", ".build"].map { Self.realPath("\(root)/\($0)") }
    let isAround = Self.lies(root, in: site)
    guard
      isAround || sources.contains(where: { Self.lies(site, in: $0) || Self.lies($0, in: site) })
    else { return }
    throw ValidationError(
      "'\(output)' \(isAround ? "holds the project" : "is one of the project's own folders"). "
        + "Give --output a folder of its own.")
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// Links followed as far as the path exists.
  private static func realPath(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
      .trimmingSuffix("/")
  }
}

extension String {
  /// Without `suffix`, unless there would be nothing left.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) && count > suffix.count ? String(dropLast(suffix.count)) : self
  }
}
