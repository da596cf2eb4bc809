package import Basics

/// The files under `Snippets/`, each known by its base name.
package struct SnippetLibrary: Sendable {
  /// Sorted by path; of files with one base name the first.
  package let files: [SnippetFile]
  /// The texts of `NAME.out`, by the path of the program they belong to.
  let recordings: [RelativePath: RecordingFile]

  struct RecordingFile: Sendable {
    var path: RelativePath
    var text: String
  }

  /// Reads every file below `folder`; files of other kinds are left alone.
  package static func read(
    _ sources: FileTree, folder: RelativePath
  ) -> Diagnosed<SnippetLibrary> {
    var files: [SnippetFile] = []
    var diagnostics: [Diagnostic] = []
    for path in sources.files(in: folder) {
      guard let text = sources.text(at: path),
        let parsed = SnippetFile.parse(text, path: path)
      else { continue }
      diagnostics += parsed.diagnostics
      if let twin = files.first(where: { $0.name == parsed.value.name }) {
        diagnostics.append(complaint(about: path, twin: twin))
      } else {
        files.append(parsed.value)
      }
    }
    let recordings = recordings(of: files, in: sources, folder: folder)
    return Diagnosed(
      SnippetLibrary(files: files, recordings: recordings.value),
      diagnostics + recordings.diagnostics)
  }

  package subscript(name: String) -> SnippetFile? { files.first { $0.name == name } }

  private static func complaint(about path: RelativePath, twin: SnippetFile) -> Diagnostic {
    Diagnostic(
      .error, id: "DuplicateBaseName",
      "Name '\(twin.name)' belongs to two programs: \(twin.path) and \(path)",
      at: SourceLocation(path, line: 1),
      fix: "Rename one of them; SwiftPM would drop one silently",
      notes: [
        Diagnostic.Note("The other one is here", at: SourceLocation(twin.path, line: 1))
      ])
  }

  private static func recordings(
    of files: [SnippetFile], in sources: FileTree, folder: RelativePath
  ) -> Diagnosed<[RelativePath: RecordingFile]> {
    var found = Diagnosed<[RelativePath: RecordingFile]>([:])
    for path in sources.files(in: folder) where path.fileExtension == "out" {
      guard let text = sources.text(at: path) else { continue }
      if let file = files.first(where: { $0.recordingPath == path }) {
        found.value[file.path] = RecordingFile(path: path, text: text)
        continue
      }
      let meant = nearest(to: String(path.stem), among: files.map(\.name))
      found.diagnostics.append(
        Diagnostic(
          .error, id: "OrphanRecording",
          "Recording \(path) belongs to no program beside it\(didYouMean(meant))",
          at: SourceLocation(path, line: 1), fix: "Rename or remove it"))
    }
    return found
  }
}

extension SnippetFile {
  /// Where the recording of the program belongs, whether it is there or not.
  package var recordingPath: RelativePath { path.replacingExtension(with: "out") }
}
