package import Basics

/// The files under `Snippets/`, each known by its base name.
package struct SnippetLibrary: Sendable {
  /// Sorted by path; of files with one base name the first.
  package let files: [SnippetFile]
  /// Where in `files` each name is, because every fence that shows a file asks for it.
  private let indices: [String: Int]
  /// The texts of `NAME.out`, by the path of the program they belong to.
  private(set) var recordings: [RelativePath: RecordingFile] = [:]
  /// The texts of `NAME.trace`, likewise.
  private(set) var traces: [RelativePath: RecordingFile] = [:]

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
    var library = SnippetLibrary(files: files)
    diagnostics += library.readResults(in: sources, folder: folder)
    return Diagnosed(library, diagnostics)
  }

  private init(files: [SnippetFile]) {
    self.files = files
    indices = Dictionary(uniqueKeysWithValues: zip(files.map(\.name), files.indices))
  }

  package subscript(name: String) -> SnippetFile? { index(of: name).map { files[$0] } }

  /// The index in `files` of the file of that name.
  func index(of name: String) -> Int? { indices[name] }

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

  // MARK: What was recorded

  /// Reads what was recorded of the programs.
  private mutating func readResults(in sources: FileTree, folder: RelativePath) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for path in sources.files(in: folder) {
      guard let kind = ResultKind(rawValue: String(path.fileExtension)),
        let text = sources.text(at: path)
      else { continue }
      guard let owner = files.first(where: { self.path(of: kind, ownedBy: $0) == path }) else {
        // It may belong to a program whose header has a mistake.
        if !files.contains(where: \.isInDoubt) { diagnostics.append(orphan(path, kind)) }
        continue
      }
      let file = RecordingFile(path: path, text: text)
      switch kind {
      case .recording: recordings[owner.path] = file
      case .trace: traces[owner.path] = file
      }
    }
    return diagnostics
  }

  private func orphan(_ path: RelativePath, _ kind: ResultKind) -> Diagnostic {
    let role = files.first { $0.path.replacingExtension(with: kind.rawValue) == path }
    if let role, let scene = role.scene {
      return Diagnostic(
        .error, id: "Orphan\(kind.noun)",
        "\(kind.noun) \(path) belongs to one role of scene '\(scene)', not to the scene",
        at: SourceLocation(path, line: 1),
        fix: "Rename it to \(self.path(of: kind, for: role)), or remove it")
    }
    let meant = nearest(to: String(path.stem), among: files.map(\.name))
    return Diagnostic(
      .error, id: "Orphan\(kind.noun)",
      "\(kind.noun) \(path) belongs to no program beside it\(didYouMean(meant))",
      at: SourceLocation(path, line: 1), fix: "Rename or remove it")
  }

  /// Where the recording of a program belongs, there or not: beside it, or, for all roles of a
  /// scene, beside the first one and called after the scene.
  package func recordingPath(of file: SnippetFile) -> RelativePath {
    path(of: .recording, for: file)
  }

  /// Where the trace of a program or of its scene belongs.
  package func tracePath(of file: SnippetFile) -> RelativePath { path(of: .trace, for: file) }

  /// Nothing for a role of a scene whose results belong to another one.
  private func path(of kind: ResultKind, ownedBy file: SnippetFile) -> RelativePath? {
    if let scene = file.scene, files.first(where: { $0.scene == scene })?.path != file.path {
      return nil
    }
    return path(of: kind, for: file)
  }

  private func path(of kind: ResultKind, for file: SnippetFile) -> RelativePath {
    guard let scene = file.scene, let first = files.first(where: { $0.scene == scene }) else {
      return file.path.replacingExtension(with: kind.rawValue)
    }
    let name = "\(scene).\(kind.rawValue)"
    guard let path = first.path.parent.map({ $0.appending(name) }) ?? RelativePath(name) else {
      preconditionFailure("'\(name)' is no name of a file")
    }
    return path
  }

  /// What is recorded of a run, by the extension of its files.
  private enum ResultKind: String {
    case recording = "out"
    case trace

    var noun: String { self == .recording ? "Recording" : "Trace" }
  }
}

extension SnippetFile {
  /// The name of its scene; nothing for a program that runs alone.
  package var scene: String? { ScenePart(header)?.scene }
}
