package import Basics

/// Where the site on disk is not what the sources say.
///
/// - Parameters:
///   - existing: what lies in the output folder, without sitegen's manifest.
///   - files: what a build would write.
///   - folder: the output folder below the project.
/// - Returns: a diagnostic for each file that is stale, missing or strange.
package func compareSite(
  _ existing: FileTree, with files: FileTree, in folder: RelativePath
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for path in files.paths {
    guard let wanted = files[path] else { continue }
    guard let found = existing[path] else {
      diagnostics.append(
        complaint("SiteFileMissing", "File '\(path)' is not in the site", folder, path, 1, 1))
      continue
    }
    guard found != wanted else { continue }
    let place = firstDifference(found, wanted)
    diagnostics.append(
      complaint(
        "SiteFileStale", "File '\(path)' is not what the sources and their programs say", folder,
        path, place.line, place.column))
  }
  let foreign = existing.paths.filter { files[$0] == nil }
  for path in places(of: foreign, apartFrom: files.paths) {
    let kind = existing[path] == nil ? "Folder" : "File"
    diagnostics.append(
      Diagnostic(
        .warning, id: "ForeignSiteFile",
        "\(kind) '\(path)' belongs to no page and no file of Content",
        at: SourceLocation(folder.appending(path), line: 1), fix: "Remove it, if it is not yours"))
  }
  return diagnostics
}

private func complaint(
  _ id: String, _ summary: String, _ folder: RelativePath, _ path: RelativePath, _ line: Int,
  _ column: Int
) -> Diagnostic {
  Diagnostic(
    .error, id: id, summary,
    at: SourceLocation(folder.appending(path), line: line, column: column),
    fix: "Run 'sitegen build', and commit what it writes")
}

private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> SourcePosition {
  let common = zip(left, right).prefix { $0 == $1 }.count
  let before = left.prefix(common)
  let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  return SourcePosition(line: line, column: common - start + 1)
}
